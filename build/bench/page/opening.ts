/** How long opening takes, stage by stage, and what of it nobody can avoid. */
import { createRxDatabase, type RxCollection, type RxDatabase, type RxDocumentData } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { recordCollections } from '#shared/records/collections.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { Vault } from '#renderer/services/connectVault.ts';
import { readBlocks } from './blocks.ts';
import { connect, everything, openedVault, orThrow, reached, recordCount, unlock } from './ours.ts';
import { pause } from './plainPouch.ts';

/** Nobody types a passphrase faster, nor does Argon2id take less: the worker is up and has read its sealed bytes. */
const TYPING_MS = 1_500;

async function whileTyping(derived: readonly number[]): Promise<Vault> {
  await connect(derived);
  await pause(TYPING_MS);
  return openedVault();
}

/** Milliseconds from asking to unlock until the first page of the register and a filtered one are there. */
export async function openList(secret: string, derived: readonly number[]): Promise<{ ms: number; count: number }> {
  const vault = await whileTyping(derived);
  const began = performance.now();
  await unlock(secret);
  const page = orThrow(await vault.register(everything));
  const filtered = orThrow(await vault.register({ ...everything, status: ['open'] }));
  const ms = performance.now() - began;
  if (page.rows.length === 0 || filtered.rows.length === 0) throw new Error('an empty page');
  return { ms, count: page.all };
}

/** Milliseconds from asking to unlock until RxDB's collections hold every record. */
export async function openAll(
  secret: string,
  derived: readonly number[],
  wanted: number,
): Promise<{ ms: number; count: number }> {
  await whileTyping(derived);
  const began = performance.now();
  await unlock(secret);
  let count = await recordCount();
  if (count < wanted) {
    await reached('records');
    for (count = await recordCount(); count < wanted; count = await recordCount()) await pause(10);
  }
  return { ms: performance.now() - began, count };
}

/** The bound: all records decoded, parsed and indexed by RxDB's memory on one thread, milliseconds each. */
export async function decodeAll(): Promise<{ decode: number; parse: number; index: number }> {
  const blocks = await readBlocks('records');
  const database: RxDatabase<{ records: RxCollection<RecordDocument> }> = await createRxDatabase({
    name: 'bench-bound',
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  await database.addCollections({ records: { schema: recordCollections.case.schema } });
  const { storageInstance } = database.records;
  const times = { decode: 0, parse: 0, index: 0 };
  for (const bytes of blocks) {
    const began = performance.now();
    const text = new TextDecoder().decode(bytes);
    const decoded = performance.now();
    const records = JSON.parse(text) as RecordDocument[];
    const parsed = performance.now();
    await storageInstance.bulkWrite(records.map(row), 'bench');
    times.decode += decoded - began;
    times.parse += parsed - decoded;
    times.index += performance.now() - parsed;
  }
  await database.remove();
  return times;
}

/** What the records take as text. */
export async function textBytes(): Promise<number> {
  return (await readBlocks('records')).reduce((sum, { length }) => sum + length, 0);
}

function row(record: RecordDocument): { document: RxDocumentData<RecordDocument> } {
  const upkeep = { _deleted: false, _attachments: {}, _meta: { lwt: 1 }, _rev: '1-bench' };
  return { document: { ...record, ...upkeep } };
}
