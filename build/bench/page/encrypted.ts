/** Baseline: RxDB on Dexie with RxDB's own encryption plugin. Only what must not be read is encrypted (`data`). */
import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb/plugins/core';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { recordCollections } from '#shared/records/collections.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { readRecords } from './blocks.ts';

type Encrypted = RxDatabase<{ records: RxCollection<RecordDocument> }>;
const KEPT = 'bench-encrypted';

function openEncrypted(name: string): Promise<Encrypted> {
  return openDatabase(name);
}
async function openDatabase(name: string): Promise<Encrypted> {
  const database: Encrypted = await createRxDatabase({
    name,
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage: getRxStorageDexie() }),
    password: 'quiet harbour seven lanterns',
    multiInstance: false,
    eventReduce: true,
  });
  await database.addCollections({ records: { schema: { ...recordCollections.case.schema, encrypted: ['data'] } } });
  return database;
}

export async function fillEncrypted(): Promise<void> {
  const database = await openEncrypted(KEPT);
  for await (const records of readRecords()) {
    const { error } = await database.records.bulkInsert([...records]);
    if (error.length > 0) throw new Error('the baseline took not all records');
  }
  await database.close();
}

/** Milliseconds until all of them are there, and how many. */
export async function readEncrypted(): Promise<{ ms: number; count: number }> {
  const began = performance.now();
  const database = await openEncrypted(KEPT);
  const found = await database.records.find().exec();
  return { ms: performance.now() - began, count: found.length };
}

/** Milliseconds of writing, without opening. The database goes again. */
export async function importEncrypted(records: readonly RecordDocument[], batch: number): Promise<number> {
  const database = await openEncrypted('bench-import');
  const began = performance.now();
  for (let at = 0; at < records.length; at += batch) {
    const { error } = await database.records.bulkInsert(records.slice(at, at + batch));
    if (error.length > 0) throw new Error('the baseline took not all records');
  }
  const ms = performance.now() - began;
  await database.remove();
  return ms;
}
