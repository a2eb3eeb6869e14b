import { expect, it } from 'vitest';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

async function aPerson({ store }: StorePeer): Promise<string> {
  const made = await store.create([{ type: 'person', changes: [{ path: 'name', value: 'Ada' }] }]);
  if (!made.ok) throw new Error(made.code);
  return made.value[0] ?? '';
}
async function change({ store }: StorePeer, id: string, path: string, value: string): Promise<void> {
  await store.saveDraft(id, [{ path, value }]);
  await store.commitDraft(id);
}
const revisionsOf = async ({ store }: StorePeer, id: string): Promise<SealedDocument[]> =>
  (await store.sync.outbox(1000)).filter(({ _id }) => _id === id);

/** A tombstone as a server could make one up: `between` are revisions that nobody here has heard of, newest first. */
function madeUp(leaf: SealedDocument, start: number, between: readonly string[] = []): SealedDocument {
  const ids = ['f'.repeat(32), ...between, ...leaf._revisions.ids];
  return { _id: leaf._id, _rev: `${String(start)}-${'f'.repeat(32)}`, _deleted: true, _revisions: { start, ids } };
}

it('[S11] a tombstone above a revision that nobody knows buries nothing either', async () => {
  const [anna] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna);
  await server.settle(anna);
  const [leaf] = server.leaves(id);
  if (leaf === undefined) throw new Error('nothing there');
  const tombstone = madeUp(leaf, 3, ['e'.repeat(32)]);
  await anna.store.sync.receive([tombstone]);
  expect(anna.store.document(id)?.data).toMatchObject({ name: 'Ada' });
  expect((await revisionsOf(anna, id))[0]?._revisions.ids.slice(1)).toEqual(tombstone._revisions.ids);
});

it('[S11] a tombstone that is not where it says to be is in nobody’s way: the record can be written as before', async () => {
  const [anna] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna);
  await server.settle(anna);
  const [leaf] = server.leaves(id);
  if (leaf === undefined) throw new Error('nothing there');
  await anna.store.sync.receive([madeUp(leaf, 999_999_999)]);
  await change(anna, id, 'name', 'Bea');
  await server.settle(anna);
  expect(anna.store.document(id)?.data).toMatchObject({ name: 'Bea' });
  expect(anna.reopen().store.document(id)?.data).toMatchObject({ name: 'Bea' });
  expect(server.leaves(id).map(({ _rev }) => _rev.split('-')[0])).toEqual(['2']);
});

it('[S11] a tombstone that comes before what explains it makes nobody write', async () => {
  for (let time = 0; time < 8; time += 1) {
    const [anna, boris] = await twoPeers();
    const server = new PlainServer();
    const id = await aPerson(anna);
    await server.settle(anna, boris);
    await change(anna, id, 'a', '1');
    await change(boris, id, 'b', '2');
    await server.pushAndConfirm(anna);
    await server.push(boris);
    await server.pull(boris); // Boris merges, and prunes one of the two: whichever lost.
    await server.settle(boris);
    const all = [...server.documents.values()].filter(({ _id }) => _id === id);
    const isTombstone = (one: SealedDocument): boolean => '_deleted' in one;
    expect(all.filter(isTombstone)).toHaveLength(1);
    await anna.store.sync.receive([...all.filter(isTombstone), ...all.filter((one) => !isTombstone(one))]);
    expect(anna.store.document(id)?.data).toMatchObject({ a: '1', b: '2' });
    expect((await revisionsOf(anna, id)).filter((one) => !isTombstone(one))).toEqual([]);
  }
});
