import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

type Step =
  | { readonly do: 'type'; readonly who: 0 | 1; readonly leaf: string; readonly value: string }
  | { readonly do: 'commit' | 'sync' | 'push' | 'reopen' | 'remove' | 'restore'; readonly who: 0 | 1 };

const who = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      leaf: fc.constantFrom('a', 'b/x', 'b/y'),
      value: fc.constantFrom('1', '2', '3'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'sync' as const, 'push' as const), who }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('reopen' as const, 'remove' as const, 'restore' as const), who }),
  },
);

async function take(step: Step, peers: StorePeer[], server: PlainServer, id: string): Promise<void> {
  const peer = peers[step.who];
  if (peer === undefined) return;
  const { store } = peer;
  switch (step.do) {
    case 'type':
      await store.saveDraft(id, [{ path: step.leaf, value: `${String(step.who)}:${step.value}` }]);
      return;
    case 'commit':
      await store.commitDraft(id);
      return;
    case 'sync':
      await server.pushAndConfirm(peer);
      await server.pull(peer);
      return;
    case 'push':
      await server.push(peer); // The answer was lost on the way.
      return;
    case 'reopen':
      peers[step.who] = peer.reopen();
      return;
    case 'remove':
      await store.removeItem(id, 'b');
      return;
    case 'restore':
      await store.restoreItem(id, 'b');
  }
}

function shown({ store }: StorePeer, id: string): RecordDocument | null {
  return store.document(id);
}

it('[S6,S9] two laptops that edit, lose answers and restart show the same record in the end, and one leaf is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const peers: StorePeer[] = await twoPeers();
      const server = new PlainServer();
      const [first] = peers;
      const made = await first?.store.create([{ type: 'person', changes: [{ path: 'a', value: '0' }] }]);
      const id = made?.ok === true ? (made.value[0] ?? '') : '';
      await server.settle(...peers);
      for (const one of steps) await take(one, peers, server, id);
      for (const { store } of peers) await store.settle();
      await server.settle(...peers);
      const [left, right] = peers.map((peer) => shown(peer, id));
      expect(left).not.toBeNull();
      expect(right).toEqual(left);
      const live = server.leaves(id).filter((document) => !('_deleted' in document));
      expect(live).toHaveLength(1);
      for (const { store } of peers) store.close();
    }),
    { numRuns: 60 },
  );
});

it('[S1,S2,S3] whatever was acknowledged is there after a cut at any place of the log', async () => {
  const [peer, other] = await twoPeers();
  const made = await peer.store.create([{ type: 'person', changes: [{ path: 'a', value: '0' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  const acknowledged: { length: number; value: string }[] = [];
  for (let step = 1; step <= 12; step += 1) {
    const value = String(step);
    await peer.store.saveDraft(id, [{ path: 'a', value }]);
    acknowledged.push({ length: peer.log.length, value });
    if (step % 3 === 0) {
      await peer.store.commitDraft(id);
      acknowledged.push({ length: peer.log.length, value });
    }
  }
  for (const { length, value } of acknowledged) {
    const again = peer.reopen(length);
    expect(again.store.document(id)?.data['a']).toBe(value);
    again.store.close();
  }
  other.store.close();
});
