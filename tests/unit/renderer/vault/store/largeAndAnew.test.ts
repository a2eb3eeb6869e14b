import { expect, it } from 'vitest';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

async function aPerson({ store }: StorePeer, name: string): Promise<string> {
  const made = await store.create([{ type: 'person', changes: [{ path: 'name', value: name }] }]);
  if (!made.ok) throw new Error(made.code);
  return made.value[0] ?? '';
}
const long = (letters: number, letter = 'x'): string => letter.repeat(letters);

it('[S14] what is too large to travel stays a draft, and goes on its way once it is shorter', async () => {
  const [peer] = await twoPeers();
  const id = await aPerson(peer, 'Ada');
  const waiting = peer.store.sync.outboxSize();
  expect(await peer.store.saveDraft(id, [{ path: 'note', value: long(2_500_000) }])).toMatchObject({ ok: true });
  expect(await peer.store.commitDraft(id)).toMatchObject({ code: 'record/too-large' });
  await peer.store.settle();
  expect(peer.store.sync.outboxSize()).toBe(waiting);
  const again = peer.reopen();
  expect(again.store.document(id)?.data['note']).toHaveLength(2_500_000);
  expect(await again.store.removeItem(id, 'names/a')).toMatchObject({ code: 'record/too-large' });
  await again.store.saveDraft(id, [{ path: 'note', value: long(900_000) }]);
  expect(await again.store.commitDraft(id)).toMatchObject({ ok: true });
  await again.store.saveDraft(id, [{ path: 'note', value: long(1_500_000, 'y') }]);
  expect(await again.store.commitDraft(id)).toMatchObject({ ok: true });
  const [line] = await again.store.history('');
  expect(line?.changes.map(({ path, to }) => [path, String(to).length])).toEqual([['note', 1_500_000]]);
  const documents = await again.store.sync.outbox(100);
  expect(documents.every((one) => !('c' in one) || one.c.length <= 3_000_000)).toBe(true);
  expect(documents).toHaveLength(again.store.sync.outboxSize());
});

it('[S14] one value larger than any record, and a new record that is too large, are refused whole', async () => {
  const [peer] = await twoPeers();
  const id = await aPerson(peer, 'Ada');
  const before = peer.log.length;
  const huge = [{ path: 'note', value: long(3_100_000) }];
  expect(await peer.store.saveDraft(id, huge)).toMatchObject({ code: 'record/too-large' });
  expect(await peer.store.create([{ type: 'person', changes: huge }])).toMatchObject({ code: 'record/too-large' });
  const write = { type: 'person', id, before: { name: 'Ada' }, after: { name: 'Ada', note: long(3_100_000) } } as const;
  expect(await peer.store.write([write])).toMatchObject({ code: 'record/too-large' });
  expect(peer.log).toHaveLength(before);
  expect(peer.store.document(id)?.data).toEqual({ name: 'Ada' });
  const two = ['a', 'b'].map((path) => ({ path, value: long(2_000_000) }));
  expect(await peer.store.saveDraft(id, two)).toMatchObject({ ok: true }); // In two frames.
  expect(Object.keys(peer.reopen().store.document(id)?.data ?? {})).toEqual(['name', 'a', 'b']);
});

it('[S14] a merge that would be too large is shown and not written', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna, 'Ada');
  await server.settle(anna, boris);
  for (const [peer, path] of [
    [anna, 'a'],
    [boris, 'b'],
  ] as const) {
    await peer.store.saveDraft(id, [{ path, value: long(1_800_000, path) }]);
    expect(await peer.store.commitDraft(id)).toMatchObject({ ok: true });
  }
  await server.settle(anna, boris);
  for (const peer of [anna, boris, anna.reopen()]) {
    expect(Object.keys(peer.store.document(id)?.data ?? {}).sort()).toEqual(['a', 'b', 'name']);
    expect(peer.store.sync.outboxSize()).toBe(0);
  }
});

it('[S15] another office server gets everything that is held, whoever wrote it, also after a restart', async () => {
  const [anna, boris] = await twoPeers();
  const old = new PlainServer();
  const [hers, his] = [await aPerson(anna, 'Ada'), await aPerson(boris, 'Bo')];
  await anna.store.saveDraft(hers, [{ path: 'name', value: 'Adele' }]);
  await anna.store.commitDraft(hers);
  await old.settle(anna, boris);
  await anna.store.sync.enterHome('one', false);
  await anna.store.sync.saveCheckpoint({ since: 'one 17' });
  expect(anna.store.sync.outboxSize()).toBe(0);

  await anna.store.sync.enterHome('two', true);
  for (const peer of [anna, anna.reopen()]) {
    expect([peer.store.sync.home(), peer.store.sync.checkpoint().since]).toEqual(['two', null]);
    const revisions = (await peer.store.sync.outbox(100)).map(({ _id, _rev }) => `${_id} ${_rev}`);
    expect(revisions.sort()).toEqual(
      old
        .leaves()
        .map(({ _id, _rev }) => `${_id} ${_rev}`)
        .sort(),
    );
  }
  const next = new PlainServer();
  const again = anna.reopen();
  await next.pushAndConfirm(again);
  expect(again.reopen().store.sync.outboxSize()).toBe(0);
  const [, newcomer] = [null, boris.reopen(0)];
  await next.pull(newcomer);
  expect([newcomer.store.document(hers)?.data, newcomer.store.document(his)?.data]).toEqual([
    { name: 'Adele' },
    { name: 'Bo' },
  ]);
});
