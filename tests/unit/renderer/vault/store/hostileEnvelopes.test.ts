/** What a server that lies may do with the envelopes it holds, told to real vaults with real keys. */
import { expect, it } from 'vitest';
import { withAncestry, sealEnvelope } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { strangers, twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

async function aPerson({ store }: StorePeer, name: string): Promise<string> {
  const made = await store.create([{ type: 'person', changes: [{ path: 'name', value: name }] }]);
  if (!made.ok) throw new Error(made.code);
  return made.value[0] ?? '';
}
async function change({ store }: StorePeer, id: string, path: string, value: string): Promise<void> {
  await store.saveDraft(id, [{ path, value }]);
  await store.commitDraft(id);
}
const nameOf = ({ store }: StorePeer, id: string): unknown => store.document(id)?.data['name'];
const reasons = ({ book }: StorePeer): string[] => [...book.quarantined.values()].map(({ reason }) => reason);

/** Anna wrote "Ada", then "Bea"; the server has both revisions, and hands out which it likes. */
async function twoRevisions() {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const id = await aPerson(anna, 'Ada');
  await server.settle(anna);
  const [older] = server.leaves(id);
  await change(anna, id, 'name', 'Bea');
  await server.settle(anna);
  const [newer] = server.leaves(id);
  if (older === undefined || newer === undefined) throw new Error('nothing there');
  return { anna, boris, server, id, older, newer };
}

it('[S13] replayed: an old revision that comes again, alone or as if it were new, changes nothing', async () => {
  const { anna, boris, id, older, newer } = await twoRevisions();
  for (const peer of [anna, boris]) {
    await peer.store.sync.receive([older, newer]);
    const before = peer.log.length;
    expect(await peer.store.sync.receive([older])).toEqual({ applied: 0, quarantined: 0 });
    expect(await peer.store.sync.receive([newer, older, newer])).toEqual({ applied: 0, quarantined: 0 });
    expect(nameOf(peer, id)).toBe('Bea');
    expect(peer.log.length).toBe(before);
  }
});

it('[S10] replayed under another name: the envelope of one record is not taken for another', async () => {
  const { boris, id, newer, anna } = await twoRevisions();
  const other = await aPerson(anna, 'Zarina');
  await boris.store.sync.receive([newer]);
  const swapped: SealedDocument = { ...newer, _id: other };
  expect(await boris.store.sync.receive([swapped])).toEqual({ applied: 0, quarantined: 1 });
  expect(reasons(boris)).toEqual(['envelope/tampered']);
  expect(boris.store.document(other)).toBeNull();
  expect(nameOf(boris, id)).toBe('Bea');
});

it('[S10] an old revision under a newer one’s revision is set aside, so that nobody can roll a record forward to its past', async () => {
  const { boris, id, older, newer } = await twoRevisions();
  await boris.store.sync.receive([newer]);
  const start = newer._revisions.start + 1;
  const dressed = {
    ...older,
    _rev: `${String(start)}-${'c'.repeat(32)}`,
    _revisions: { start, ids: ['c'.repeat(32), ...newer._revisions.ids] },
  };
  expect(await boris.store.sync.receive([dressed])).toEqual({ applied: 0, quarantined: 1 });
  expect(reasons(boris)).toEqual(['envelope/wrong-revision']);
  expect(nameOf(boris, id)).toBe('Bea');
});

it('[S10] re-signed: what a member signs as if a colleague had written it is set aside, and never shown as theirs', async () => {
  const { anna, boris, id, newer } = await twoRevisions();
  await anna.store.sync.receive([newer]);
  const own = boris.circle.sealing();
  // Boris's key under Anna's name: he has the circle's key, as every member.
  const posing = { ...own, author: { id: anna.circle.deviceId, secretKey: own.author.secretKey } };
  const state = { vector: { [boris.context.actor]: 9 }, leaves: {} };
  const sealed = sealEnvelope({ id, type: 'person', state, parents: [newer._rev], at: 1_790_000_500_000 }, posing);
  const forged = withAncestry(sealed, newer._revisions);
  expect(await anna.store.sync.receive([forged])).toEqual({ applied: 0, quarantined: 1 });
  expect(reasons(anna)).toEqual(['envelope/bad-signature']);
  expect(nameOf(anna, id)).toBe('Bea');
  expect(anna.store.document(id)?.updatedBy).toBe(anna.memberId);
});

it('[S12] re-signed by a key that nobody let in: it waits unseen, whatever the server says', async () => {
  const { anna, boris } = await strangers();
  const server = new PlainServer();
  const id = await aPerson(boris, 'Ada');
  await server.settle(boris);
  for (let times = 0; times < 3; times += 1) await anna.store.sync.receive(server.leaves(id));
  expect(anna.store.document(id)).toBeNull();
  expect(reasons(anna)).toEqual([]);
});

it('[S11,S13] resurrected: what a colleague’s newer words replaced does not come back, and what was pruned stays so', async () => {
  const { anna, boris, server, id } = await twoRevisions();
  await server.settle(boris);
  await change(anna, id, 'a', '1');
  await change(boris, id, 'b', '2');
  await server.settle(anna, boris);
  await server.settle(anna, boris); // The two became one, and the losing leaf was pruned.
  const everything = [...server.documents.values()].filter(({ _id }) => _id === id);
  expect(everything.length).toBeGreaterThan(3);
  for (const peer of [anna, boris]) {
    const before = peer.store.document(id)?.data;
    await peer.store.sync.receive(everything.filter((one) => !('_deleted' in one)));
    expect(peer.store.document(id)?.data).toEqual(before);
    expect(peer.store.document(id)?.data).toMatchObject({ name: 'Bea', a: '1', b: '2' });
    expect(reasons(peer)).toEqual([]);
  }
});
