/** The records of the prepared vault, opened, as blocks of JSON: what the baselines are filled from and what the
 *  physical bounds are measured with. Invented people only. */
import { Dexie, type Table } from 'dexie';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { recordTypes, type RecordDocument } from '#shared/records/recordTypes.ts';
import { everything, openedRecords, openedVault, orThrow } from './ours.ts';

const BLOCK = 1_000;
interface Block {
  readonly kind: 'records' | 'rows';
  readonly bytes: Uint8Array;
}

class BlockShelf extends Dexie {
  declare readonly blocks: Table<Block, number>;

  constructor() {
    super('bench-blocks');
    this.version(1).stores({ blocks: '++, kind' });
  }
}

export async function readBlocks(kind: Block['kind']): Promise<readonly Uint8Array[]> {
  const shelf = new BlockShelf();
  const blocks = await shelf.blocks.where('kind').equals(kind).toArray();
  shelf.close();
  return blocks.map(({ bytes }) => bytes);
}

export async function* readRecords(): AsyncGenerator<readonly RecordDocument[]> {
  for (const bytes of await readBlocks('records'))
    yield JSON.parse(new TextDecoder().decode(bytes)) as RecordDocument[];
}
export async function readRows(): Promise<readonly RegisterRow[]> {
  return (await readBlocks('rows')).flatMap((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as RegisterRow[]);
}

/** Answers how many records there are. */
export async function fillBlocks(): Promise<{ records: number; rows: number }> {
  const shelf = new BlockShelf();
  const put = (kind: Block['kind'], content: readonly unknown[]): PromiseLike<number> =>
    shelf.blocks.add({ kind, bytes: new TextEncoder().encode(JSON.stringify(content)) });
  const filled = { records: 0, rows: 0 };
  const collections = await openedRecords();
  for (const type of recordTypes) {
    for (let last = ''; ;) {
      const sort = [{ id: 'asc' as const }];
      const found = await collections[type].find({ selector: { id: { $gt: last } }, sort, limit: BLOCK }).exec();
      if (found.length === 0) break;
      await put('records', found.map(plain));
      filled.records += found.length;
      last = found.at(-1)?.id ?? '';
    }
  }
  const vault = await openedVault();
  for (let from = 0; ; from += 500) {
    const { rows } = orThrow(await vault.register({ ...everything, from, count: 500 }));
    if (rows.length === 0) break;
    await put('rows', rows);
    filled.rows += rows.length;
  }
  shelf.close();
  return filled;
}

function plain(found: { toJSON: () => unknown }): RecordDocument {
  return found.toJSON() as RecordDocument;
}
