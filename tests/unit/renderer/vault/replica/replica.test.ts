import PouchDB from 'pouchdb-core';
import memory from 'pouchdb-adapter-memory';
import { expect, it } from 'vitest';
import { openReplica, type ReplicaDatabase } from '#renderer/vault/replica/replica.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

PouchDB.plugin(memory);
let databases = 0;
function aDatabase(): () => PouchDB.Database {
  databases += 1;
  const name = `replica-${String(databases)}`;
  return () => new PouchDB(name, { adapter: 'memory' });
}
const opening = (open: () => PouchDB.Database) => (): ReplicaDatabase => {
  const database: unknown = open();
  return database as ReplicaDatabase;
};
async function someDocuments(): Promise<readonly SealedDocument[]> {
  const [{ store }] = await twoPeers();
  const made = await store.create([{ type: 'person', changes: [{ path: 'a', value: '0' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  for (const value of ['1', '2', '3']) {
    const [last] = (await store.sync.outbox(100)).filter(({ _id }) => _id === id).slice(-1);
    store.sync.markTravelling([{ id, rev: last?._rev ?? '' }]);
    await store.saveDraft(id, [{ path: 'a', value }]);
    await store.commitDraft(id);
  }
  return store.sync.outbox(100);
}
type Take = (documents: readonly SealedDocument[]) => Promise<void>;
async function from(documents: readonly SealedDocument[], at: number, take: Take): Promise<void> {
  for (const document of documents.slice(at)) await take([document]);
}
async function heldIn(open: () => PouchDB.Database): Promise<string[]> {
  const { rows } = await open().allDocs();
  return rows.map(({ id, value }) => `${id} ${value.rev}`).sort();
}
function winning(documents: readonly SealedDocument[]): string[] {
  const last = new Map(documents.map(({ _id, _rev }) => [_id, _rev]));
  return [...last].map(([id, rev]) => `${id} ${rev}`).sort();
}

it('[P1,P2] holds what it was given, and goes on from there when it is opened again', async () => {
  const documents = await someDocuments();
  const open = aDatabase();
  const options = { openDatabase: opening(open), vaultId: 'v' };
  const first = openReplica({ ...options, logged: 0, readLog: () => Promise.resolve() });
  first.follow(documents.toReversed());
  await first.settled();
  expect(await heldIn(open)).toEqual(winning(documents));
  const body = await open().get(documents[0]?._id ?? '', { rev: documents[0]?._rev ?? '' });
  expect(body).toHaveProperty('c'); // A parent's body is there too: parents were written first.
  let asked = -1;
  const second = openReplica({
    ...options,
    logged: documents.length,
    readLog: (at, take) => from(documents, (asked = at), take),
  });
  await second.settled();
  expect(asked).toBe(-1);
});

it('[P3] is filled from the log when it is behind, empty or another vault’s', async () => {
  const documents = await someDocuments();
  const open = aDatabase();
  const options = {
    openDatabase: opening(open),
    logged: documents.length,
    readLog: (at: number, take: Take) => from(documents, at, take),
  };
  await openReplica({ ...options, vaultId: 'v' }).settled();
  expect(await heldIn(open)).toEqual(winning(documents));
  const none = { openDatabase: opening(open), logged: 0, readLog: () => Promise.resolve() };
  await openReplica({ ...none, vaultId: 'another' }).settled();
  expect(await heldIn(open)).toEqual([]);
});

it('[P4] opens the database again after a failure, and gives up quietly after several', async () => {
  const documents = await someDocuments();
  const open = aDatabase();
  let failing = 1;
  const failingOnce = (): ReplicaDatabase => {
    const database = opening(open)();
    const isBroken = failing > 0;
    return {
      bulkDocs: (rows, options) => {
        failing -= 1;
        return isBroken ? Promise.reject(new Error('dead handle')) : database.bulkDocs(rows, options);
      },
      get: (id) => database.get(id),
      put: (document) => database.put(document),
      close: () => Promise.resolve(),
      destroy: () => database.destroy(),
    };
  };
  const options = { vaultId: 'v', logged: 0, readLog: () => Promise.resolve(), pauseMs: 1 };
  const replica = openReplica({ ...options, openDatabase: failingOnce });
  replica.follow(documents);
  await replica.settled();
  expect(await heldIn(open)).toEqual(winning(documents));
  failing = Number.POSITIVE_INFINITY;
  const hopeless = openReplica({ ...options, openDatabase: failingOnce });
  hopeless.follow(documents);
  await expect(hopeless.settled()).resolves.toBeUndefined();
});
