import { describe, expect, it } from 'vitest';
import { anEnvelope, memoryStore } from '#tests/support/memorySyncPort.ts';
import { syncingLaptop, type SyncingLaptop } from '#tests/support/syncingLaptop.ts';
import { officeAndLaptops } from '#tests/support/officeAndLaptops.ts';

const { started, aCircle } = await officeAndLaptops();

describe('two laptops and an office', () => {
  it('[Y11,Y17] sends what was saved offline, and says when all of it is at the office', async () => {
    const { where, first } = await aCircle();
    const store = memoryStore();
    store.save(anEnvelope('one'), anEnvelope('two'));
    const laptop = started(where, first, { store });
    const state = await laptop.until(({ state }) => state === 'at-office', 'everything at the office');
    expect(state).toMatchObject({ waiting: 0, trouble: null });
    expect(state.lastAt).not.toBeNull();
    expect(laptop.states.map(({ state }) => state)).toContain('working');
  });

  it('[Y13,Y18] edits travel both ways while both are open, and none is fetched twice', async () => {
    const { where, first, second } = await aCircle();
    const one = started(where, first);
    const two = started(where, second);
    await one.until(({ state }) => state === 'at-office', 'first contact');
    await two.until(({ state }) => state === 'at-office', 'first contact');
    const written = anEnvelope('from-one');
    one.save(written);
    await expect.poll(() => two.has(written._id, written._rev), { timeout: 10_000 }).toBe(true);
    const answer = anEnvelope('from-two', written);
    two.save(answer);
    await expect.poll(() => one.has(answer._id, answer._rev), { timeout: 10_000 }).toBe(true);
    const fetches = (laptop: SyncingLaptop): number => laptop.asked.filter((ask) => ask.endsWith('/_bulk_get')).length;
    expect([fetches(one), fetches(two)]).toEqual([1, 1]);
  });

  it('[Y13] keeps both of two edits that were made offline of the same record', async () => {
    const { where, first, second } = await aCircle();
    const root = anEnvelope('root');
    const [mine, yours] = [anEnvelope('mine', root), anEnvelope('yours', root)];
    const [storeOne, storeTwo] = [memoryStore(), memoryStore()];
    storeOne.save(root, mine);
    storeTwo.save(root, yours);
    const one = started(where, first, { store: storeOne });
    const two = started(where, second, { store: storeTwo });
    await expect.poll(() => one.has(yours._id, yours._rev), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => two.has(mine._id, mine._rev), { timeout: 10_000 }).toBe(true);
  });

  it('[Y12,Y14] brings a newcomer everything, page by page, tombstones included', async () => {
    const { where, first, second } = await aCircle();
    const store = memoryStore();
    const many = Array.from({ length: 180 }, (_, index) => anEnvelope(`page-${String(index)}`));
    const [gone] = many;
    const { _id, _revisions } = anEnvelope('end', gone);
    store.save(...many, { _id, _rev: `2-${_revisions.ids[0]!}`, _deleted: true, _revisions });
    const one = started(where, first, { store });
    await one.until(({ state }) => state === 'at-office', 'everything at the office');
    const two = started(where, second);
    await two.until(({ state }) => state === 'at-office', 'everything fetched');
    expect(two.ids()).toEqual(one.ids());
    expect(two.has(_id, `2-${_revisions.ids[0]!}`)).toBe(true);
    expect(two.asked.filter((ask) => ask.endsWith('/_bulk_get')).length).toBeGreaterThan(1);
  });

  it('[Y12] goes on where it stopped after a restart', async () => {
    const { where, first, second } = await aCircle();
    const one = started(where, first);
    const store = memoryStore();
    one.save(anEnvelope('before'));
    const two = syncingLaptop(where, second, { store });
    await expect.poll(() => store.ids().length, { timeout: 10_000 }).toBe(1);
    await two.until(({ state }) => state === 'at-office', 'rest');
    await two.sync.stop();
    one.save(anEnvelope('after'));
    await one.until(({ state }) => state === 'at-office', 'rest');
    const again = started(where, second, { store });
    await expect.poll(() => store.ids().length, { timeout: 10_000 }).toBe(2);
    expect(again.asked.filter((ask) => ask.endsWith('/_bulk_get'))).toHaveLength(1);
  });

  it('[Y17,Y18] pausing stops every request, and going on sends what was saved meanwhile', async () => {
    const { where, first } = await aCircle();
    const laptop = started(where, first);
    await laptop.until(({ state }) => state === 'at-office', 'rest');
    laptop.sync.setPaused(true);
    await laptop.until(({ state }) => state === 'paused', 'pause');
    const before = laptop.asked.length;
    laptop.save(anEnvelope('while-paused'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(laptop.asked).toHaveLength(before);
    expect(laptop.sync.state()).toMatchObject({ state: 'paused', waiting: 1 });
    laptop.sync.setPaused(false);
    await laptop.until(({ state }) => state === 'at-office', 'everything at the office');
  });

  it('[Y4] what is no envelope never gets to the server and stays in the outbox, told as trouble', async () => {
    const { where, first } = await aCircle();
    const store = memoryStore();
    store.save({ ...anEnvelope('bad'), v: 2 as 1 }, anEnvelope('good'));
    const laptop = started(where, first, { store });
    const state = await laptop.until(({ trouble }) => trouble === 'not-allowed', 'the refusal');
    expect(state).toMatchObject({ state: 'trouble', waiting: 1 });
    expect((await store.port.outbox(9)).map(({ _id }) => _id)).toEqual([anEnvelope('bad')._id]);
  });
});
