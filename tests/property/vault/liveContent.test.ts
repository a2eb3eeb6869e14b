import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookAsTold } from '#tests/support/bookAsTold.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { strangers, twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

const deeds = ['make', 'commit', 'sync', 'push', 'pull', 'reopen', 'rewrite', 'remove', 'restore', 'drop'] as const;
const rare = ['junk', 'broken', 'stranger', 'buried', 'introduce', 'move', 'checkpoint', 'clash'] as const;
const who = fc.constantFrom(0 as const, 1 as const);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), who, leaf: fc.nat(3), value: fc.nat(4) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom(...deeds), who, leaf: fc.nat(3), value: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom(...rare), who, leaf: fc.nat(3), value: fc.nat(4) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const leaves = ['a', 'b/x', 'b/y', 'caseId'];

interface Life {
  readonly peers: StorePeer[];
  readonly server: PlainServer;
  readonly introduction: object;
  readonly ids: string[];
}

async function take(one: Step, life: Life): Promise<void> {
  const peer = life.peers[one.who] as StorePeer;
  const { store } = peer;
  const { server } = life;
  const id = life.ids[one.value % Math.max(1, life.ids.length)] ?? '';
  const path = leaves[one.leaf] ?? '';
  switch (one.do) {
    case 'make': {
      const made = await store.create([{ type: 'person', changes: [{ path: 'a', value: one.value }] }]);
      if (made.ok) life.ids.push(...made.value);
      return;
    }
    case 'type':
      await store.saveDraft(id, [{ path, value: `${String(one.who)}:${String(one.value)}` }]);
      return;
    case 'commit':
      await store.commitDraft(id);
      return;
    case 'sync':
      await server.pushAndConfirm(peer);
      await server.pull(peer);
      return;
    case 'push':
      await server.push(peer, 3); // The answer was lost on the way.
      return;
    case 'pull':
      await server.pull(peer);
      return;
    case 'reopen':
      life.peers[one.who] = peer.reopen();
      return;
    case 'rewrite':
      life.peers[one.who] = peer.rewritten();
      return;
    case 'remove':
      await store.removeItem(id, 'b');
      return;
    case 'restore':
      await store.restoreItem(id, 'b');
      return;
    case 'drop':
      await store.removeItem(id, '');
      return;
    case 'junk':
    case 'broken':
    case 'stranger':
    case 'buried':
    case 'introduce':
    case 'move':
    case 'checkpoint':
    case 'clash':
      await takeRare(one.do, one.value, life, peer);
  }
}

/** Both change what both have, and hear of each other's. */
async function clash({ peers, server }: Life, id: string): Promise<void> {
  for (const peer of [...peers, ...peers]) {
    await server.pushAndConfirm(peer);
    await server.pull(peer);
  }
  for (const [at, { store }] of peers.entries()) {
    await store.saveDraft(id, [{ path: leaves[at] ?? '', value: 'clash' }]);
    await store.commitDraft(id);
  }
  for (const peer of peers) await server.push(peer);
  for (const peer of peers) await server.pull(peer);
}

async function takeRare(
  deed: (typeof rare)[number],
  value: number,
  life: Life,
  { store, book }: StorePeer,
): Promise<void> {
  const { server, introduction } = life;
  const [first] = await store.sync.outbox(1);
  switch (deed) {
    case 'junk':
      await store.sync.receive([{ _id: String(value), nonsense: true }, value]);
      return;
    case 'broken':
      if (first !== undefined && !('_deleted' in first))
        await store.sync.receive([{ ...first, _id: 'x'.repeat(22), c: `${first.c.slice(0, -4)}AAAA` }]);
      return;
    case 'stranger':
      await store.sync.receive(server.leaves()); // All that is there, also what the founder cannot check yet.
      return;
    case 'buried': {
      const gone = [...server.documents.values()].find((document) => '_deleted' in document);
      const nowhere = { _id: 'y'.repeat(22), _rev: `2-${'a'.repeat(32)}`, _deleted: true };
      const ancestry = { start: 2, ids: ['a'.repeat(32), 'b'.repeat(32)] };
      await store.sync.receive([gone ?? { ...nowhere, _revisions: ancestry }, { ...nowhere, _revisions: ancestry }]);
      return;
    }
    case 'clash':
      await clash(life, life.ids[0] ?? '');
      return;
    case 'introduce':
      await store.sync.receive([introduction]);
      return;
    case 'move':
      await store.sync.enterHome(`home ${String(value)}`, book.homes.size > 0);
      return;
    case 'checkpoint':
      await store.sync.saveCheckpoint({ since: String(value) });
  }
}

it('[S1,S16] what counts, written anew, gives the very same book after any life', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 40 }), async (introduced, steps) => {
      const { anna, boris, introduction } = await strangers();
      const peers = introduced ? await twoPeers() : [anna, boris];
      const life: Life = { peers, server: new PlainServer(), introduction, ids: [] };
      for (const one of steps) await take(one, life);
      for (const peer of life.peers) {
        const before = bookAsTold(peer.book);
        const { entries, book } = peer.live();
        expect(bookAsTold(book)).toEqual(before);
        expect(entries.length).toBeLessThanOrEqual(peer.log.length + 40);
        for (const [part, all] of Object.entries(before)) if ((all as unknown[]).length > 0) seen.add(part);
        peer.store.close();
      }
    }),
    { numRuns: 150 },
  );
  // Every part of a book came up, or the comparison above would say little.
  expect([...seen].sort()).toEqual(
    'histories homes memberships others outbox parked prunings quarantined records since'.split(' '),
  );
});
