import { expect, it } from 'vitest';
import { deviceHeads } from '#renderer/vault/heads/deviceHeads.ts';
import { whoHas } from '#renderer/vault/heads/whoHas.ts';
import { stateOf } from '#renderer/vault/store/heldRecord.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

async function publish(peer: StorePeer, server: PlainServer): Promise<void> {
  const heads = deviceHeads(peer.book, peer.context);
  expect(await heads.publish()).toBe(true);
  heads.close();
  await server.settle(peer);
}
async function rename({ store }: StorePeer, id: string, name: string): Promise<void> {
  await store.saveDraft(id, [{ path: 'name', value: name }]);
  await store.commitDraft(id);
}

it('[DH9] a colleague is named once their head has seen a head made after the last word, and not before', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const made = await anna.store.create([{ type: 'person', changes: [{ path: 'name', value: 'Ada' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  const whoOf = (peer: StorePeer): readonly string[] => {
    const record = peer.book.records.get(id);
    return record === undefined ? [] : [...whoHas(peer.book.heads.values(), [stateOf(record)])];
  };
  await server.settle(anna, boris);
  expect(whoOf(anna)).toEqual([]);
  await publish(anna, server);
  expect(whoOf(anna), 'herself').toEqual([anna.memberId]);
  await server.settle(boris);
  await boris.store.create([{ type: 'person', changes: [{ path: 'name', value: 'His own' }] }]);
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  expect(whoOf(anna)).toEqual([anna.memberId, boris.memberId]);
  expect(whoOf(anna.reopen())).toEqual([anna.memberId, boris.memberId]);

  await rename(anna, id, 'Bea');
  await server.settle(anna, boris);
  expect(whoOf(anna), 'a word that Boris’s head did not see').not.toContain(boris.memberId);
  await publish(anna, server);
  await server.settle(boris);
  expect(whoOf(anna)).toEqual([anna.memberId]);
  await rename(boris, id, 'Cem');
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  expect(whoOf(anna), 'his own words stand there now').toEqual([boris.memberId]);
});
