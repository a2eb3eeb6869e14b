import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import { ok } from '#shared/kernel/result.ts';
import { expect, it } from 'vitest';

it('an abort that comes while the body is packed ends the request at once, and main is told', async () => {
  const cancelled: number[] = [];
  const line = officeLine(
    {
      officeFetch: () => new Promise(() => undefined), // A server that never answers.
      cancelFetch: ({ request }) => {
        cancelled.push(request);
        return Promise.resolve(ok(null));
      },
    },
    null,
  );
  const controller = new AbortController();
  const asked = line.request({ method: 'POST', path: '/circle', body: { some: 'body' }, signal: controller.signal });
  controller.abort();
  expect(await asked).toEqual({ ok: false, code: 'office/cancelled' });
  expect(cancelled).toHaveLength(1);
});
