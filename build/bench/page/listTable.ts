/** Baseline: a table in clear that holds nothing but what the list shows. */
import { Dexie, type Table } from 'dexie';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { readBlocks, readRows } from './blocks.ts';

class ListTable extends Dexie {
  declare readonly rows: Table<RegisterRow, string>;

  constructor() {
    super('bench-list');
    this.version(1).stores({ rows: 'caseId' });
  }
}

export async function fillList(): Promise<void> {
  const table = new ListTable();
  await table.rows.bulkAdd([...(await readRows())]);
  table.close();
}

/** Milliseconds until the first page, newest first, and a filtered one are there. */
export async function readList(): Promise<{ ms: number; count: number }> {
  const began = performance.now();
  const rows = await new ListTable().rows.toArray();
  const newest = rows.toSorted((a, b) => b.updatedAt - a.updatedAt);
  const shown = [newest.slice(0, 100), newest.filter(({ status }) => status === 'open').slice(0, 100)];
  const ms = performance.now() - began;
  if (shown.some((page) => page.length === 0)) throw new Error('an empty page');
  return { ms, count: rows.length };
}

/** The bound: the rows' own bytes, decoded and parsed, nothing else. */
export async function parseRows(): Promise<number> {
  const blocks = await readBlocks('rows');
  const began = performance.now();
  for (const bytes of blocks) JSON.parse(new TextDecoder().decode(bytes));
  return performance.now() - began;
}
