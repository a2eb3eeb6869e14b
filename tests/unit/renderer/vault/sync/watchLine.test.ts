import { expect, it } from 'vitest';
import { keepProgress } from '#renderer/vault/sync/syncProgress.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import { watchLine } from '#renderer/vault/sync/watchLine.ts';
import { memoryStore } from '#tests/support/memorySyncPort.ts';

type Asked = Parameters<OfficeLine['request']>[0];
const many = (count: number): null[] => Array.from({ length: count }, () => null);

/** Says what the state is while each request is under way. */
function watched(answer: (asked: Asked) => unknown) {
  const progress = keepProgress({ port: memoryStore().port, clock: () => 0, onState: () => undefined });
  const during: unknown[] = [];
  const line = watchLine(
    {
      request: (asked) => {
        during.push(progress.state().doing);
        return Promise.resolve({ ok: true, status: 200, body: answer(asked) });
      },
    },
    progress,
  );
  progress.startsRound();
  return { progress, line, during };
}
const get = (path: string): Asked => ({ method: 'GET', path });

it('[Y30] what is left to fetch is what the server counts, less what came; a whole round leaves nothing', async () => {
  const { progress, line, during } = watched(({ path }) =>
    path.includes('_changes') ? { last_seq: 1, results: many(50), pending: 900 } : { results: many(40) },
  );
  expect(progress.state()).toMatchObject({ fetching: null, leftMs: null, doing: null });
  await line.request(get('/circle-1/_changes?since=0'));
  expect(progress.state()).toMatchObject({ fetching: 950, doing: 'asking' });
  await line.request({ method: 'POST', path: '/circle-1/_bulk_get?revs=true', body: { docs: many(40) } });
  expect(progress.state()).toMatchObject({ fetching: 910, doing: 'fetching' });
  await line.request({ method: 'POST', path: '/circle-1/_bulk_docs', body: { docs: many(3) } });
  expect(during).toEqual(['asking', 'fetching', 'sending']);
  progress.wholeRound(0);
  expect(progress.state()).toMatchObject({ fetching: 0, leftMs: null, doing: null });
});

it('[Y30] a server that does not count leaves it unknown until there is nothing more', async () => {
  let here = 50;
  const { progress, line } = watched(() => ({ last_seq: 1, results: many(here) }));
  await line.request(get('/circle-1/_changes?since=0'));
  expect(progress.state().fetching).toBeNull();
  here = 0;
  await line.request(get('/circle-1/_changes?since=1'));
  expect(progress.state().fetching).toBe(0);
});

it('[Y9,Y30] nonsense, refusals and waiting for news change nothing of what is said', async () => {
  const { progress, line } = watched(({ path }) => (path.includes('feed') ? { results: [], pending: 7 } : 'nonsense'));
  for (const path of ['/c/_changes?feed=longpoll', '/c/_changes?since=now&limit=1', '/c/_changes?since=0'])
    await line.request(get(path));
  await line.request({ method: 'POST', path: '/c/_bulk_get', body: 'nonsense' });
  expect(progress.state()).toMatchObject({ fetching: null, leftMs: null });
});
