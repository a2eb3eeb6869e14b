import { afterEach, expect, it, vi } from 'vitest';
import { accountGate } from '#renderer/vault/sync/accountGate.ts';
import { startSync } from '#renderer/vault/sync/syncEngine.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import { memoryStore } from '#tests/support/memorySyncPort.ts';

/** CouchDB's own limit. */
const LOCKED_AT = 5;
const HOUR = 3_600_000;
afterEach(() => {
  vi.useRealTimers();
});

/** Counts wrong passwords; `status` is what it answers from here on, after a moment. */
function aServer(): { readonly line: OfficeLine; refused: number; status: number } {
  const server = {
    refused: 0,
    status: 401,
    line: {
      async request() {
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (server.status === 401) server.refused += 1;
        return { ok: true as const, status: server.status, body: {} };
      },
    },
  };
  return server;
}

it('[Y28,Y7] a password that was changed is tried fewer times than lock the account, in an hour of four lines', async () => {
  vi.useFakeTimers();
  const server = aServer();
  const gate = accountGate();
  const { port } = memoryStore();
  const sync = startSync({
    port,
    line: gate.leading(server.line),
    circleDatabase: `circle-${'a'.repeat(32)}`,
    clock: () => Date.now(),
    random: (length) => new Uint8Array(length),
    onState: () => undefined,
  });
  const following = gate.following(server.line);
  const askers = [2, 3, 5].map((seconds) =>
    setInterval(() => void following.request({ method: 'GET', path: '/files' }), seconds * 1000),
  );
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(server.refused).toBeGreaterThan(0);
  expect(server.refused).toBeLessThan(LOCKED_AT);
  expect(sync.state().trouble).toBe('wrong-password');
  for (const asker of askers) clearInterval(asker);
  const stopped = sync.stop();
  await vi.advanceTimersByTimeAsync(1000);
  await stopped;
});

it('[Y28] all that was on its way when the password changed is fewer than lock the account', async () => {
  const server = aServer();
  const gate = accountGate();
  const [leading, following] = [gate.leading(server.line), gate.following(server.line)];
  const ask = (line: OfficeLine) => line.request({ method: 'GET', path: '/' });
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].flatMap(() => [ask(leading), ask(following)]));
  expect(answers.every((answer) => answer.ok && answer.status === 401)).toBe(true);
  expect(server.refused).toBe(LOCKED_AT - 1);
});

it('[Y28] a person gets one try for each time of asking, and a password that counts opens all lines', async () => {
  const server = aServer();
  const gate = accountGate();
  const [leading, following] = [gate.leading(server.line), gate.following(server.line)];
  const ask = (line: OfficeLine) => line.request({ method: 'GET', path: '/' });
  for (let time = 0; time < 10; time += 1) await ask(leading);
  const before = server.refused;
  gate.forgive();
  await ask(leading);
  await ask(leading);
  expect(server.refused).toBe(before + 1);
  server.status = 200;
  expect(await ask(following)).toMatchObject({ status: 401 }); // It never finds out by itself.
  gate.forgive();
  expect(await ask(leading)).toMatchObject({ status: 200 });
  expect(await ask(following)).toMatchObject({ status: 200 });
});
