/** Baseline: PouchDB on IndexedDB, everything in clear. */
import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { readRecords } from './blocks.ts';

PouchDB.plugin(idb);
const NAME = 'bench-plain';
type Stored = PouchDB.Core.Document<Omit<RecordDocument, 'id'>>;

/** PouchDB cannot ask for it itself: a put that is answered is on the medium, as IndexedDB's first version had it. */
function makeDurable(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    return begin.call(this, names, mode, mode === 'readwrite' ? { ...options, durability: 'strict' } : options);
  };
}

function openPlain(name = NAME): PouchDB.Database<Stored> {
  return new PouchDB<Stored>(name, { adapter: 'idb' });
}

export async function fillPlain(): Promise<void> {
  const database = openPlain();
  for await (const records of readRecords()) {
    await database.bulkDocs(records.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  }
  await database.close();
}

export async function readPlain(): Promise<{ ms: number; count: number }> {
  const began = performance.now();
  const { rows } = await openPlain().allDocs({ include_docs: true });
  return { ms: performance.now() - began, count: rows.length };
}

/** One edit of one field each, `gapMs` apart. Milliseconds from asking until it is acknowledged. */
export async function savePlain(ids: readonly string[], gapMs: number): Promise<readonly number[]> {
  makeDurable();
  const database = openPlain();
  const times: number[] = [];
  for (const [index, id] of ids.entries()) {
    const held = await database.get(id);
    const next = { ...held, data: { ...held.data, note: noteOf(index) } };
    const began = performance.now();
    await database.put(next);
    times.push(performance.now() - began);
    await pause(gapMs);
  }
  await database.close();
  return times;
}

export function noteOf(index: number): string {
  return `She walked three nights to the border (${String(index)}, ${String(performance.now())})`;
}
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
