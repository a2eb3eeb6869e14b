import { expect, it, vi } from 'vitest';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { strangers, twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

async function aPerson({ store }: StorePeer, name = 'Ada'): Promise<string> {
  const made = await store.create([
    {
      type: 'person',
      changes: [
        { path: 'name', value: name },
        { path: 'caseId', value: 'c' },
      ],
    },
  ]);
  if (!made.ok) throw new Error(made.code);
  return made.value[0] ?? '';
}
async function change({ store }: StorePeer, id: string, path: string, value: string): Promise<void> {
  await store.saveDraft(id, [{ path, value }]);
  await store.commitDraft(id);
}
const revisionsOf = async ({ store }: StorePeer, id: string): Promise<SealedDocument[]> =>
  (await store.sync.outbox(1000)).filter(({ _id }) => _id === id);

it('[S1,S7] history, drafts, outbox and checkpoint are the same after reading the log again', async () => {
  const [peer] = await twoPeers();
  const id = await aPerson(peer);
  await change(peer, id, 'name', 'Bea');
  await peer.store.saveDraft(id, [{ path: 'name', value: 'Be' }]);
  await peer.store.sync.saveCheckpoint({ since: '7-x' });
  const again = peer.reopen();
  expect(again.store.document(id)).toEqual(peer.store.document(id));
  const lines = await peer.store.history('c');
  expect(await again.store.history('c')).toEqual(lines);
  expect(lines.map(({ changes }) => changes.at(0))).toEqual([
    { path: 'name', from: 'Ada', to: 'Bea' },
    { path: 'name', to: 'Ada' },
  ]);
  expect(await again.store.sync.outbox(10)).toEqual(await peer.store.sync.outbox(10));
  expect(again.store.sync.checkpoint()).toEqual({ since: '7-x' });
});

it('[S2] refuses paths that no leaf can have', async () => {
  const [{ store }] = await twoPeers();
  expect(await store.create([{ type: 'person', changes: [{ path: 'a//b', value: 1 }] }])).toMatchObject({
    code: 'record/bad-path',
  });
  expect(await store.saveDraft('none', [{ path: 'a', value: 1 }])).toMatchObject({ code: 'record/none' });
});

it('[S3] typing replaces what was seen and stays beside what came in meanwhile', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna);
  await server.settle(anna, boris);
  await boris.store.saveDraft(id, [{ path: 'name', value: 'Bor' }]);
  await change(anna, id, 'name', 'Ann');
  await server.settle(anna);
  await server.pull(boris);
  await boris.store.saveDraft(id, [{ path: 'name', value: 'Boris' }]);
  expect(boris.store.document(id)?.data['name']).toBe('Boris');
  await boris.store.commitDraft(id);
  expect(boris.store.document(id)?.contested).toMatchObject([
    {
      path: 'name',
      values: [
        { value: 'Boris', by: boris.memberId },
        { value: 'Ann', by: anna.memberId },
      ],
    },
  ]);
  await change(boris, id, 'name', 'Agreed');
  expect(boris.store.document(id)?.contested).toEqual([]);
});

it('[S4] quiet makes a draft a revision', async () => {
  vi.useFakeTimers();
  try {
    const { quietCommits } = await import('#renderer/vault/store/quietCommits.ts');
    const committed: string[] = [];
    const quiet = quietCommits(30_000, (id) => Promise.resolve(void committed.push(id)));
    quiet.touch('a');
    vi.advanceTimersByTime(29_000);
    quiet.touch('a');
    vi.advanceTimersByTime(29_000);
    expect(committed).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(committed).toEqual(['a']);
  } finally {
    vi.useRealTimers();
  }
});

it('[S5] a removed item and a removed record come back with what they held', async () => {
  const [peer] = await twoPeers();
  const id = await aPerson(peer);
  await change(peer, id, 'names/x/text', 'Аня');
  await peer.store.removeItem(id, 'names/x');
  expect(JSON.stringify(peer.store.document(id)?.data)).not.toContain('Аня');
  await peer.store.restoreItem(id, 'names/x');
  expect(peer.store.document(id)?.data).toMatchObject({ names: { x: { text: 'Аня' } } });
  await peer.store.removeItem(id, '');
  expect(peer.store.document(id)).toBeNull();
  expect([...peer.store.documents('person')]).toEqual([]);
  await peer.store.restoreItem(id, '');
  expect(peer.reopen().store.document(id)?.data).toMatchObject({ name: 'Ada' });
});

it('[S20] an item that one took away and another wrote in is there and contested, until either is kept', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  for (const keeps of [true, false]) {
    const id = await aPerson(anna);
    await change(anna, id, 'names/x/text', 'Аня');
    await server.settle(anna, boris);
    await anna.store.removeItem(id, 'names/x');
    await change(boris, id, 'names/x/script', 'Cyrl');
    await server.settle(anna, boris);
    for (const { store } of [anna, boris]) {
      expect(store.document(id)?.data).toMatchObject({ names: { x: { text: 'Аня', script: 'Cyrl' } } });
      const saidBy = [
        { value: false, by: boris.memberId },
        { value: true, by: anna.memberId },
      ];
      expect(store.document(id)?.contested).toMatchObject([{ path: 'names/x/$removed', values: saidBy }]);
    }
    await (keeps ? boris.store.restoreItem(id, 'names/x') : boris.store.removeItem(id, 'names/x'));
    await server.settle(boris, anna);
    expect(anna.store.document(id)?.contested).toEqual([]);
    expect(JSON.stringify(anna.store.document(id)?.data).includes('Аня')).toBe(keeps);
  }
});

it('[S6] squashes what was never sent, and gives a child to what travels', async () => {
  const [peer] = await twoPeers();
  const id = await aPerson(peer);
  await change(peer, id, 'name', 'Bea');
  await change(peer, id, 'name', 'Cyd');
  expect(await revisionsOf(peer, id)).toMatchObject([{ _revisions: { start: 1 } }]);
  const [sent] = await revisionsOf(peer, id);
  peer.store.sync.markTravelling([{ id, rev: sent?._rev ?? '' }]);
  await change(peer, id, 'name', 'Dot');
  expect((await revisionsOf(peer, id)).map(({ _revisions }) => _revisions.start)).toEqual([1, 2]);
  await change(peer, id, 'name', 'Eve');
  const again = peer.reopen();
  expect(await revisionsOf(again, id)).toEqual(await revisionsOf(peer, id));
  expect((await revisionsOf(again, id))[1]?._revisions.ids[1]).toBe(sent?._revisions.ids[0]);
});

it('[S8] nothing leaves before it is on disk, and what is acknowledged is gone from the outbox for good', async () => {
  const [peer] = await twoPeers();
  const making = peer.store.create([{ type: 'person', changes: [] }]);
  expect(peer.store.sync.outboxSize()).toBe(0);
  await making;
  expect(peer.store.sync.outboxSize()).toBe(2);
  const all = (await peer.store.sync.outbox(10)).map(({ _id: id, _rev: rev }) => ({ id, rev }));
  await peer.store.sync.acknowledged(all);
  expect(peer.store.sync.outboxSize()).toBe(0);
  expect(peer.reopen().store.sync.outboxSize()).toBe(0);
});

it('[S9] a merge that both made is not merged again, and its loser gets one and the same tombstone', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna);
  await server.settle(anna, boris);
  await change(anna, id, 'a', '1');
  await change(boris, id, 'b', '2');
  await server.push(anna);
  await server.push(boris);
  await server.pull(anna); // Both merge by themselves,
  await server.pull(boris); // before either hears of the other's merge.
  await server.settle(anna, boris);
  expect(anna.store.document(id)?.data).toMatchObject({ a: '1', b: '2' });
  const leaves = server.leaves(id);
  expect(leaves.filter((one) => !('_deleted' in one))).toHaveLength(1);
  const size = server.documents.size;
  await server.settle(anna, boris);
  expect(server.documents.size).toBe(size);
});

it('[S10] junk, swapped and changed envelopes are counted and change nothing; the sound one is taken afterwards', async () => {
  const [anna, boris] = await twoPeers();
  const id = await aPerson(anna);
  const [sound] = await revisionsOf(anna, id);
  if (sound === undefined || !('c' in sound)) throw new Error('nothing to send');
  const broken = { ...sound, c: `AAAA${sound.c.slice(4)}` };
  const received = await boris.store.sync.receive([
    null,
    'x',
    { _id: id },
    broken,
    { ...sound, _id: 'z'.repeat(22) },
    { ...sound, extra: 1 },
  ]);
  expect(received).toEqual({ applied: 0, quarantined: 5 });
  expect(boris.store.document(id)).toBeNull();
  expect(boris.reopen().store.sync.quarantinedCount()).toBe(5);
  expect(await boris.store.sync.receive([sound])).toEqual({ applied: 1, quarantined: 0 });
  expect(boris.store.document(id)?.data).toMatchObject({ name: 'Ada' });
});

it('[S11] a tombstone that nothing explains deletes nothing, and the record is written again above it', async () => {
  const [anna] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna);
  await server.settle(anna);
  const [leaf] = server.leaves(id);
  if (leaf === undefined) throw new Error('nothing there');
  const rev = `2-${'f'.repeat(32)}`;
  const tombstone = {
    _id: id,
    _rev: rev,
    _deleted: true,
    _revisions: { start: 2, ids: ['f'.repeat(32), ...leaf._revisions.ids] },
  };
  await anna.store.sync.receive([tombstone]);
  expect(anna.store.document(id)?.data).toMatchObject({ name: 'Ada' });
  expect((await revisionsOf(anna, id))[0]?._revisions.ids.slice(1)).toEqual(['f'.repeat(32), ...leaf._revisions.ids]);
  expect(anna.reopen().store.document(id)?.data).toMatchObject({ name: 'Ada' });
});

it('[S12] what an unknown author wrote waits, also over a restart, and is taken when the author is introduced', async () => {
  const { anna, boris, introduction } = await strangers();
  const id = await aPerson(boris);
  const written = await boris.store.sync.outbox(10);
  expect(await anna.store.sync.receive(written)).toEqual({ applied: 0, quarantined: 0 });
  const again = anna.reopen();
  expect(again.store.document(id)).toBeNull();
  expect(await again.store.sync.receive([introduction])).toEqual({ applied: 1 + written.length, quarantined: 0 });
  expect(again.store.document(id)?.data).toMatchObject({ name: 'Ada' });
  expect(again.reopen().store.document(id)?.data).toMatchObject({ name: 'Ada' });
});

it('[S13] what is held is not taken twice; another circle’s words are not taken at all', async () => {
  const [anna, boris] = await twoPeers();
  const [elsewhere] = await twoPeers();
  const id = await aPerson(anna);
  const written = await anna.store.sync.outbox(10);
  expect(await boris.store.sync.receive([...written, ...written])).toEqual({ applied: 2, quarantined: 0 });
  expect(await boris.store.sync.receive(written)).toEqual({ applied: 0, quarantined: 0 });
  expect(written.every(({ _id, _rev }) => boris.store.sync.holds(_id, _rev))).toBe(true);
  expect(await elsewhere.store.sync.receive(written)).toEqual({ applied: 0, quarantined: 2 });
  expect(elsewhere.store.document(id)).toBeNull();
});
