import { expect, it } from 'vitest';
import { HEAD, headId, stateOfHead, type DeviceHead } from '#renderer/vault/heads/deviceHead.ts';
import { deviceHeads, type DeviceHeads } from '#renderer/vault/heads/deviceHeads.ts';
import { bookParts, copyBook } from '#renderer/vault/snapshot/copyBook.ts';
import { SegmentNames } from '#renderer/vault/snapshot/placeColumns.ts';
import { BookRestorer } from '#renderer/vault/snapshot/restoreBook.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';
import { sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

const headsOf = ({ book, context }: StorePeer): DeviceHeads => deviceHeads(book, context);
async function aPerson({ store }: StorePeer, name = 'Ada'): Promise<string> {
  const made = await store.create([{ type: 'person', changes: [{ path: 'name', value: name }] }]);
  if (!made.ok) throw new Error(made.code);
  return made.value[0] ?? '';
}
async function rename({ store }: StorePeer, id: string, name: string): Promise<void> {
  await store.saveDraft(id, [{ path: 'name', value: name }]);
  await store.commitDraft(id);
}
/** What a server that shows only some of what it has gives to `reader`. */
async function show(reader: StorePeer, documents: readonly SealedDocument[]): Promise<void> {
  const { sync } = reader.store;
  await sync.receive(documents.filter(({ _id, _rev }) => !sync.holds(_id, _rev)));
}
async function publish(peer: StorePeer, server: PlainServer): Promise<void> {
  const heads = headsOf(peer);
  expect(await heads.publish()).toBe(true);
  heads.close();
  await server.settle(peer);
}
async function found(reader: StorePeer): Promise<{ lacking: string[]; wentBack: string[] }> {
  const heads = headsOf(reader);
  const { lacking, wentBack } = await heads.compare();
  heads.close();
  return { lacking: [...lacking], wentBack: [...wentBack] };
}
const nothing = { lacking: [], wentBack: [] };
const actorOf = ({ keyring }: StorePeer): string => keyring.actor;

/** Boris wrote three people, changed one, and said so; Anna has seen it all and said hers. */
async function atTheOffice() {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const people = [await aPerson(boris, 'One'), await aPerson(boris, 'Two'), await aPerson(boris, 'Three')];
  await server.settle(boris);
  await rename(boris, people[0] ?? '', 'One more');
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  await aPerson(anna, 'Four');
  await server.settle(anna, boris);
  await publish(anna, server);
  return { anna, boris, server, people };
}

it('[DH3] whoever was shown everything lacks nothing, whatever was changed, merged and restored since', async () => {
  const { anna, boris, server, people } = await atTheOffice();
  await server.settle(anna, boris);
  expect(await found(anna)).toEqual(nothing);
  await rename(anna, people[1] ?? '', 'By Anna');
  await rename(boris, people[1] ?? '', 'By Boris');
  await server.settle(anna, boris);
  expect(await found(anna)).toEqual(nothing);
  expect(await found(boris)).toEqual(nothing);
  expect(await found(anna.reopen())).toEqual(nothing);
  const newcomer = anna.reopen(0);
  await server.settle(newcomer);
  expect(await found(newcomer)).toEqual(nothing);
});

it('[DH3] a server that hides one record is found out, and cleared once it shows it', async () => {
  const { anna, boris, server, people } = await atTheOffice();
  const newcomer = anna.reopen(0);
  const hidden = people[1] ?? '';
  await show(
    newcomer,
    server.leaves().filter(({ _id }) => _id !== hidden),
  );
  expect(await found(newcomer)).toEqual({ lacking: [actorOf(boris)], wentBack: [] });
  await show(newcomer, server.leaves(hidden));
  expect(await found(newcomer)).toEqual(nothing);
});

it('[DH3] a server that shows a record as it once was is found out', async () => {
  const { anna, boris, server, people } = await atTheOffice();
  const newcomer = anna.reopen(0);
  const older = [...server.documents.values()].filter(
    ({ _id, _revisions }) => _id === people[0] && _revisions.start === 1,
  );
  await show(newcomer, [...older, ...server.leaves().filter(({ _id }) => _id !== people[0])]);
  expect(newcomer.store.document(people[0] ?? '')?.data).toEqual({ name: 'One' });
  expect((await found(newcomer)).lacking).toEqual([actorOf(boris)]);
});

it('[DH4] a server that hides a whole device is found out by a colleague’s head', async () => {
  const { anna, boris, server } = await atTheOffice();
  const ofBoris = new Set(
    [...boris.log].flatMap((one) => (one.t === 'envelope' && one.from === 'here' ? [one.document._id] : [])),
  );
  const newcomer = anna.reopen(0);
  await show(
    newcomer,
    server.leaves().filter(({ _id }) => !ofBoris.has(_id)),
  );
  expect(newcomer.store.count('person')).toBe(1);
  expect((await found(newcomer)).lacking).toEqual([actorOf(boris)]);
});

it('[DH4] a server that shows a device as it was before is found out by a colleague who saw more', async () => {
  const { anna, boris, server } = await atTheOffice();
  const before = [...server.documents.values()];
  await aPerson(boris, 'Five');
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  await aPerson(anna, 'Six');
  await server.settle(anna);
  await publish(anna, server);
  const newcomer = anna.reopen(0);
  const annas = server.leaves().filter(({ _id }) => _id === headId(anna.context.crypto, actorOf(anna)));
  await show(newcomer, [...before, ...annas]);
  expect((await found(newcomer)).lacking).toContain(actorOf(boris));
});

it('[DH5] a server that goes back to an older head is noticed; our own head coming back to us is nothing', async () => {
  const { anna, boris, server } = await atTheOffice();
  const before = server.leaves();
  await aPerson(boris, 'Five');
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  expect(await found(anna)).toEqual(nothing);
  await show(anna, before);
  await show(boris, before);
  expect(await found(anna)).toEqual({ lacking: [], wentBack: [actorOf(boris)] });
  expect(await found(boris)).toEqual(nothing);
});

it('[DH1] nothing is said while something waits for the office, nor the same twice', async () => {
  const [anna] = await twoPeers();
  const server = new PlainServer();
  const heads = headsOf(anna);
  expect(await heads.publish()).toBe(false);
  const id = await aPerson(anna);
  expect(await heads.publish()).toBe(false);
  await server.settle(anna);
  expect(await heads.publish()).toBe(true);
  await server.settle(anna);
  expect(await heads.publish()).toBe(false);
  await rename(anna, id, 'Bea');
  await server.settle(anna);
  expect(await heads.publish()).toBe(true);
  await server.settle(anna);
  const [leaf, ...more] = server.leaves(headId(anna.context.crypto, actorOf(anna)));
  expect(more).toEqual([]);
  expect(leaf?._rev).toMatch(/^2-/);
});

it('[DH2] only the newest head is held, from the log and from a snapshot too, and an older one never replaces it', async () => {
  const { anna, boris, server } = await atTheOffice();
  const id = headId(boris.context.crypto, actorOf(boris));
  const [older] = server.leaves(id);
  await aPerson(boris, 'Five');
  await server.settle(boris);
  await publish(boris, server);
  await server.settle(anna);
  await anna.store.sync.receive([older]); // As from a colleague's stick: nobody asked whether it is held.
  const held = { sequence: 2, records: 4 };
  expect(anna.book.heads.get(id)?.head).toMatchObject(held);
  expect(anna.reopen().book.heads.get(id)?.head).toMatchObject(held);
  expect(anna.live().book.heads.get(id)?.head).toMatchObject(held);
  const restorer = new BookRestorer();
  for (const part of bookParts(copyBook(anna.book), new SegmentNames())) restorer.take(part);
  expect(restorer.book.heads).toEqual(anna.book.heads);
  const documents = anna.live().entries.filter((one) => one.t === 'envelope' && one.document._id === id);
  expect(documents).toHaveLength(1);
});

it('[DH7] a head of a program that knows more kinds of records, or of another layout, proves nothing', async () => {
  const { anna, boris, server } = await atTheOffice();
  await server.settle(anna);
  const { crypto, sealing, clock } = boris.context;
  const actor = 'somebody_00';
  const claim: DeviceHead = {
    ...{ v: 1, actor, sequence: 1, kinds: 1_000 },
    ...{ records: 9, writes: 9, root: '0'.repeat(32), seen: [] },
  };
  const sealed = (at: number, head: DeviceHead): SealedDocument => {
    const content = { id: headId(crypto, head.actor), type: HEAD, state: stateOfHead(head, at), parents: [], at };
    return withAncestry(sealEnvelope(content, sealing()), null);
  };
  await anna.store.sync.receive([sealed(clock(), claim)]);
  expect(await found(anna)).toEqual(nothing);
  await anna.store.sync.receive([sealed(clock(), { ...claim, actor: 'another_00', v: 2 as 1, kinds: 1 })]);
  expect(await found(anna)).toEqual(nothing);
  await anna.store.sync.receive([sealed(clock(), { ...claim, actor: 'third_00', kinds: 1 })]);
  expect((await found(anna)).lacking).toEqual(['third_00']);
});

it('[DH8] a record stays as it is whatever a head says of it', async () => {
  const { anna, boris, server, people } = await atTheOffice();
  const newcomer = anna.reopen(0);
  await show(
    newcomer,
    server.leaves().filter(({ _id }) => _id !== people[1]),
  );
  expect((await found(newcomer)).lacking).toEqual([actorOf(boris)]);
  await rename(newcomer, people[0] ?? '', 'Still written');
  expect(newcomer.store.document(people[0] ?? '')?.data).toEqual({ name: 'Still written' });
});
