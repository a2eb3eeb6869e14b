/** The rows as bytes and back. Layout: ./SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { IdTable } from '#renderer/vault/search/idTable.ts';
import { bytesOf, decodeSections, encodeSections, float64In, uint32In } from '#renderer/vault/search/sections.ts';
import { TextColumn } from '#renderer/vault/search/textColumn.ts';
import { CodeColumn } from './codeColumn.ts';
import { RegisterBook } from './registerBook.ts';
import type { SortKey } from './rowOrder.ts';
import { RowTable, type RowColumns } from './rowTable.ts';

const kind = { magic: 'PRSR', version: 1 } as const;
const texts = ['personId', 'number', 'name', 'transcription', 'token', 'visitors', 'assessment'] as const;
const codes = ['country', 'category', 'status', 'worker', 'priority', 'ownPriority', 'assessed'] as const;
/** Slow to make anew; the others are made when somebody asks for them. */
const orders = ['number', 'name', 'updatedAt'] as const satisfies readonly SortKey[];
const SECTIONS = 2 + 2 * texts.length + 3 * codes.length + 2 + orders.length;
const NOT_MADE = new Uint8Array(0);

/** [G6] As they are at this moment: what happens before the pieces are taken does not show in them. */
export function encodeRows(book: RegisterBook): Generator<Uint8Array> {
  const { table } = book;
  const columns = table.columns();
  return encodeSections(kind, [
    ...columns.cases.encode(),
    ...texts.flatMap((field) => columns.texts[field].encode(table.length)),
    ...codes.flatMap((field) => columns.codes[field].encode(table.length)),
    bytesOf(columns.updatedAt),
    columns.live,
    ...orders.map((key) => {
      const made = book.madeOrder(key);
      return made === null ? NOT_MADE : bytesOf(made.slice());
    }),
  ]);
}

export type RowsProblem = 'register/damaged' | 'register/newer';

/** [G6] */
export function decodeRows(pieces: Iterable<Uint8Array>): Result<RegisterBook, RowsProblem> {
  const decoded = decodeSections(kind, pieces, SECTIONS);
  if (!decoded.ok)
    return fail(decoded.code === 'sections/newer' ? 'register/newer' : 'register/damaged', decoded.detail);
  const sections = decoded.value.values();
  const next = (): Uint8Array => sections.next().value ?? NOT_MADE;
  const columns = columnsOf(next);
  if (columns === null) return fail('register/damaged', 'columns');
  const table = new RowTable(columns);
  const made = new Map<SortKey, Uint32Array>();
  for (const key of orders) {
    const rows = uint32In(next());
    if (rows === null || (rows.length > 0 && !isOrderOf(rows, table))) return fail('register/damaged', 'order');
    if (rows.length > 0) made.set(key, rows);
  }
  return ok(new RegisterBook(table, made));
}

/** null unless all columns are as long as there are cases. */
function columnsOf(next: () => Uint8Array): RowColumns | null {
  const ids = TextColumn.from(next(), next());
  const textColumns = texts.map((field) => [field, TextColumn.from(next(), next())] as const);
  const codeColumns = codes.map((field) => [field, CodeColumn.from(next(), next(), next())] as const);
  const updatedAt = float64In(next());
  const live = next();
  const length = ids?.length ?? -1;
  if (ids === null || updatedAt?.length !== length || live.length !== length) return null;
  if (!textColumns.every(([, column]) => column?.length === length)) return null;
  if (!codeColumns.every(([, column]) => column?.length === length)) return null;
  if (live.some((one) => one > 1) || !updatedAt.every((time) => Number.isFinite(time))) return null;
  return {
    cases: new IdTable(ids),
    texts: Object.fromEntries(textColumns) as unknown as RowColumns['texts'],
    codes: Object.fromEntries(codeColumns) as unknown as RowColumns['codes'],
    updatedAt,
    live,
  };
}

/** Every row once. Whether they stand in order is not checked: at worst a list is out of order. */
function isOrderOf(rows: Uint32Array, table: RowTable): boolean {
  if (rows.length !== table.count) return false;
  const seen = new Uint8Array(table.length);
  for (const row of rows) {
    if (!table.isLive(row) || seen[row] === 1) return false;
    seen[row] = 1;
  }
  return true;
}
