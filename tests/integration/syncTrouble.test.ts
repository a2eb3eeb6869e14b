import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anEnvelope, memoryStore } from '#tests/support/memorySyncPort.ts';
import { anAnswer, type Bend, type SyncingLaptop } from '#tests/support/syncingLaptop.ts';
import { officeAndLaptops } from '#tests/support/officeAndLaptops.ts';

const { office, started } = await officeAndLaptops();
function laptop(bend?: Bend, where = office, account = office.accounts[0]!): SyncingLaptop {
  const store = memoryStore();
  store.save(anEnvelope(`kept-${randomUUID()}`));
  return started(where, account, { store, ...(bend === undefined ? {} : { bend }) });
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('trouble with the office server', () => {
  it('[Y6,Y7] a wrong password is said, tried once more by itself, and then only when asked', async () => {
    const one = laptop(undefined, office, { name: office.accounts[0]!.name, password: 'wrong' });
    await one.until(({ trouble }) => trouble === 'wrong-password', 'the wrong password');
    await pause(6_000);
    expect(one.asked).toEqual(['GET /_session', 'GET /_session']);
    one.sync.syncNow();
    await expect.poll(() => one.asked.length).toBe(3);
    expect(one.sync.state()).toMatchObject({ state: 'trouble', waiting: 1 });
  });

  it('[Y6] an account that is not of the circle is not allowed, and nothing was written', async () => {
    const stranger = { ...office, circleDatabase: `circle-${'e'.repeat(32)}` };
    const one = laptop(undefined, stranger);
    await one.until(({ trouble }) => trouble === 'not-allowed', 'the refusal');
    expect(one.asked.filter((ask) => ask.startsWith('POST'))).toEqual([]);
  });

  it('[Y3] a server of a newer protocol is not written to', async () => {
    const one = laptop(async (ask, pass) =>
      ask.path.endsWith('/_design/pristan') ? anAnswer(200, '{"protocol":2}') : await pass(),
    );
    await one.until(({ trouble }) => trouble === 'newer-protocol', 'the newer protocol');
    expect(one.asked.filter((ask) => ask.startsWith('POST'))).toEqual([]);
    expect(one.sync.state().waiting).toBe(1);
  });

  const rubbish: readonly (readonly [string, ReturnType<typeof anAnswer>, string])[] = [
    ['HTML', anAnswer(200, '<!doctype html><p>Sign in to the café'), 'nonsense'],
    ['half an answer', anAnswer(200, '{"results":[{"id":"AAAA'), 'nonsense'],
    ['JSON of another kind', anAnswer(200, '[1,2,{"results":"none"}]'), 'nonsense'],
    ['null', anAnswer(200, 'null'), 'nonsense'],
    ['500 with HTML', anAnswer(500, '<h1>Bad gateway</h1>'), 'server-error'],
    ['503', anAnswer(503, ''), 'server-error'],
    ['202, which is no promise', anAnswer(202, '[]'), 'server-error'],
    ['a redirect', anAnswer(302, ''), 'nonsense'],
    ['an answer without end', { ok: false, code: 'office/too-large' }, 'nonsense'],
    ['silence', { ok: false, code: 'office/unreachable' }, 'unreachable'],
    ['another key', { ok: false, code: 'office/pin-mismatch' }, 'pin-mismatch'],
  ];
  for (const at of ['_session', '_changes', '_bulk_docs'] as const) {
    it.each(rubbish)(
      `[Y9,Y10,Y11] ${at} answered with %s loses nothing and is mended by itself`,
      async (_what, answer, trouble) => {
        let isBent = true;
        const one = laptop(async (ask, pass) => (isBent && ask.path.includes(at) ? answer : await pass()));
        const [waiting] = await one.port.outbox(1);
        const state = await one.until((shown) => shown.trouble !== null, 'the trouble');
        // One document that is too large for the server goes back to the outbox and is told as refused.
        expect(state.trouble).toBe(
          at === '_bulk_docs' && trouble === 'nonsense' && !answer.ok ? 'not-allowed' : trouble,
        );
        if (at !== '_changes') expect(await one.port.outbox(1)).toEqual([waiting]);
        isBent = false;
        one.sync.syncNow();
        await one.until((shown) => shown.state === 'at-office', 'everything at the office');
        expect(one.has(waiting!._id, waiting!._rev)).toBe(true);
      },
    );
  }

  it('[Y10,Y16] forged documents are set aside and counted, and the rest goes on', async () => {
    const forged = { ...anEnvelope('forged'), c: `forged${'x'.repeat(40)}` };
    const first = laptop();
    first.save(forged, anEnvelope('fine'));
    await first.until(({ state }) => state === 'at-office', 'everything at the office');
    const second = laptop();
    await second.until(({ state }) => state === 'at-office', 'everything fetched');
    expect(second.sync.state()).toMatchObject({ quarantined: 1, trouble: null });
    expect(second.ids()).toContain(anEnvelope('fine')._id);
  });

  it('[Y12] a server that leaves something out does not move the checkpoint past it', async () => {
    const first = laptop();
    await first.until(({ state }) => state === 'at-office', 'everything at the office');
    const second = laptop(async (ask, pass) =>
      ask.path.includes('_bulk_get') ? anAnswer(200, '{"results":[]}') : await pass(),
    );
    await second.until(({ trouble }) => trouble === 'nonsense', 'the gap');
    expect(second.port.checkpoint().since).toBeNull();
  });

  it('[Y15] reads from the beginning when the server counts less than the checkpoint, or is another', async () => {
    const first = laptop();
    await first.until(({ state }) => state === 'at-office', 'everything at the office');
    for (const since of [`${office.circleDatabase} 99999`, `circle-${'9'.repeat(32)} 3`]) {
      const store = memoryStore();
      await store.port.saveCheckpoint({ since });
      const second = started(office, office.accounts[1]!, { store });
      await second.until(({ state }) => state === 'at-office', 'everything fetched');
      expect(second.ids()).toEqual(expect.arrayContaining([...first.ids()]));
    }
  });

  it.runIf(process.env['COUCHDB_URL'] === undefined)(
    '[Y1] another key than the pinned one is a trouble of its own',
    async () => {
      const one = laptop(undefined, { ...office, pins: [`sha256/${'A'.repeat(43)}=`] });
      await one.until(({ trouble }) => trouble === 'pin-mismatch', 'the other key');
      const whole = laptop(undefined, { ...office, pins: office.pins });
      await whole.until(({ state }) => state === 'at-office', 'the pinned key');
    },
  );

  it('[Y10,Y17] a server that is switched off leaves everything here, and is found again', async () => {
    let isOff = false;
    const one = laptop(async (_ask, pass) => (isOff ? { ok: false, code: 'office/unreachable' } : await pass()));
    await one.until(({ state }) => state === 'at-office', 'first contact');
    isOff = true;
    one.save(anEnvelope('offline'));
    await one.until(({ trouble }) => trouble === 'unreachable', 'the silence');
    isOff = false; // nobody asks: the back-off brings it back
    await one.until(({ state }) => state === 'at-office', 'everything at the office');
    expect(one.sync.state().waiting).toBe(0);
  });
});
