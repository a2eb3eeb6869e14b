import {
  RXDB_VERSION,
  fillWithDefaultSettings,
  normalizeMangoQuery,
  prepareQuery,
  type BulkWriteRow,
  type RxStorageInstance,
} from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { describe, expect, it } from 'vitest';
import { recordStorage } from '#renderer/vault/storage/recordStorage.ts';
import { recordCollections } from '#shared/records/collections.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

type Instance = RxStorageInstance<RecordDocument, unknown, object>;
type Row = BulkWriteRow<RecordDocument>;
const schema = fillWithDefaultSettings(recordCollections.person.schema);
let made = 0;

function parameters() {
  made += 1;
  return {
    databaseInstanceToken: `token${String(made)}`,
    databaseName: `contract${String(made)}`,
    collectionName: 'person',
    schema,
    options: {},
    multiInstance: false,
    devMode: false,
  };
}
const storages: Record<string, () => Promise<Instance>> = {
  memory: async () => await getRxStorageMemory().createStorageInstance(parameters()),
  sealed: async () => {
    const [{ store }] = await twoPeers();
    return await recordStorage(store).createStorageInstance(parameters());
  },
};

function aDocument(letter: string, updatedAt: number, name = 'Ada'): Row['document'] {
  return {
    id: letter.repeat(22),
    type: 'person',
    caseId: '',
    data: { name },
    contested: [],
    createdAt: 1,
    updatedAt,
    createdBy: 'm',
    updatedBy: 'm',
    _deleted: false,
    _attachments: {},
    _meta: { lwt: updatedAt },
    _rev: '1-page',
  };
}
const next = (row: Row['document'], change: Partial<Row['document']>): Row['document'] => ({
  ...row,
  ...change,
  _rev: `${String(Number(row._rev.split('-')[0]) + 1)}-page`,
  _meta: { lwt: row._meta.lwt + 1 },
});
async function ids(instance: Instance, mango: object): Promise<string[]> {
  const query = normalizeMangoQuery(schema, mango);
  const { documents } = await instance.query(prepareQuery(schema, query));
  return documents.map(({ id }) => id.slice(0, 1));
}

describe.each(Object.entries(storages))('%s storage', (_, open) => {
  it('[R1] inserts, finds by id, and answers 409 with what is held to a write over something else', async () => {
    const instance = await open();
    const first = aDocument('a', 100);
    expect((await instance.bulkWrite([{ document: first }], 'test')).error).toEqual([]);
    const second = next(first, { data: { name: 'Bea' } });
    const clash = await instance.bulkWrite([{ document: second }, { document: aDocument('b', 5) }], 'test');
    expect(clash.error).toMatchObject([{ status: 409, documentId: first.id }]);
    const held = await instance.findDocumentsById([first.id, 'b'.repeat(22)], false);
    expect(held.map(({ data }) => data['name'])).toEqual(['Ada', 'Ada']);
    await instance.close();
  });

  it('[R1] emits what was written, with its context', async () => {
    const instance = await open();
    const seen: string[] = [];
    instance.changeStream().subscribe(({ events, context }) => {
      for (const event of events) seen.push(`${context} ${event.operation} ${event.documentId.slice(0, 1)}`);
    });
    const first = aDocument('a', 100);
    await instance.bulkWrite([{ document: first }], 'one');
    await instance.bulkWrite([{ previous: first, document: next(first, { data: { name: 'Bea' } }) }], 'two');
    expect(seen.filter((line) => !line.startsWith('vault'))).toEqual(['one INSERT a', 'two UPDATE a']);
    await instance.close();
  });

  it('[R1] queries with selector, sort, skip and limit, and counts', async () => {
    const instance = await open();
    const names = ['Ada', 'Bea', 'Ada', 'Cyd'];
    await instance.bulkWrite(
      names.map((name, at) => ({ document: aDocument('abcd'.charAt(at), 100 - at, name) })),
      'test',
    );
    const byName = { selector: { 'data.name': 'Ada' } };
    expect((await ids(instance, byName)).sort()).toEqual(['a', 'c']);
    expect(await instance.count(prepareQuery(schema, normalizeMangoQuery(schema, byName)))).toMatchObject({ count: 2 });
    expect(await ids(instance, { selector: { caseId: '' }, sort: [{ id: 'desc' }], skip: 1, limit: 2 })).toEqual([
      'c',
      'b',
    ]);
    await instance.close();
  });

  it('[R1] keeps deleted documents out of sight', async () => {
    const instance = await open();
    const first = aDocument('a', 100);
    await instance.bulkWrite([{ document: first }], 'test');
    const [held] = await instance.findDocumentsById([first.id], false);
    const gone = await instance.bulkWrite(
      [{ previous: held as never, document: next(held as never, { _deleted: true }) }],
      'test',
    );
    expect(gone.error).toEqual([]);
    expect(await instance.findDocumentsById([first.id], false)).toEqual([]);
    expect(await instance.findDocumentsById([first.id], true)).toHaveLength(1);
    expect(await ids(instance, { selector: { _deleted: false } })).toEqual([]);
    await instance.close();
  });
});

it('[R5] says which RxDB it is for and refuses a collection that no record type has', async () => {
  const [{ store }] = await twoPeers();
  const storage = recordStorage(store);
  expect(storage.rxdbVersion).toBe(RXDB_VERSION);
  await expect(storage.createStorageInstance({ ...parameters(), collectionName: 'notes' })).rejects.toThrow(
    'storage/unknown-collection',
  );
});

it('[R7] keeps no attachments of records, and never gives up the records themselves', async () => {
  const [{ store }] = await twoPeers();
  const storage = recordStorage(store);
  const withFiles = { ...parameters(), schema: { ...schema, attachments: {} } };
  await expect(storage.createStorageInstance(withFiles)).rejects.toThrow('storage/no-attachments');
  const instance = await storage.createStorageInstance<RecordDocument>(parameters());
  await instance.bulkWrite([{ document: aDocument('a', 100) }], 'test');
  await expect(instance.remove()).rejects.toThrow('storage/keeps-records');
  await instance.close();
  const again = await storage.createStorageInstance<RecordDocument>(parameters());
  expect(await again.findDocumentsById(['a'.repeat(22)], false)).toHaveLength(1);
  await again.close();
});
