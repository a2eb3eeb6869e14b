import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import type { CodeField, RowTable } from './rowTable.ts';

export const sortKeys = [
  ...(['number', 'name', 'country', 'category', 'status', 'worker', 'priority', 'updatedAt'] as const),
] satisfies readonly RegisterQuery['sort'][];
export type SortKey = (typeof sortKeys)[number];
type Compare = (a: number, b: number) => number;

/** Numbers inside a text count as numbers, so 26/9 stands before 26/10. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });
const urgency: Readonly<Record<string, number>> = { emergency: 0, urgent: 1, normal: 2, '': 3 };
const PLAIN_NUMBER = /^[0-9]{1,15}$/;

/** Ties fall to the newest, then to the id, so that pages never overlap. */
export function comparing(key: SortKey, table: RowTable): Compare {
  const first = firstOf(key, table);
  const { cases } = table;
  return (a, b) => first(a, b) || table.updatedAt(b) - table.updatedAt(a) || byId(cases.idOf(a), cases.idOf(b));
}

function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstOf(key: SortKey, table: RowTable): Compare {
  if (key === 'updatedAt') return (a, b) => table.updatedAt(a) - table.updatedAt(b);
  if (key === 'name' || key === 'number') {
    const column = table.texts[key];
    return (a, b) => compareTexts(column.at(a), column.at(b));
  }
  // Few different values: they are put in order once, not row by row.
  const column = table.codes[key];
  let ranks: readonly number[] = [];
  const rankOf = (row: number): number => {
    if (ranks.length !== column.values.length) ranks = ranksOf(key, column.values);
    return ranks[column.codeAt(row)] ?? 0;
  };
  return (a, b) => rankOf(a) - rankOf(b);
}

/** The same as sorting, for a column of few values: `newestLast` is what sorting by time gives. */
export function sortedByCode(key: CodeField, table: RowTable, newestLast: Uint32Array): Uint32Array {
  const column = table.codes[key];
  const ranks = ranksOf(key, column.values);
  const rowsOf = new Map<number, number[]>();
  const add = (row: number): void => {
    const rank = ranks[column.codeAt(row)] ?? 0;
    const rows = rowsOf.get(rank);
    if (rows === undefined) rowsOf.set(rank, [row]);
    else rows.push(row);
  };
  for (let end = newestLast.length; end > 0;) {
    // Of those changed at the same instant the lesser id comes first, in either direction.
    let start = end - 1;
    const time = table.updatedAt(newestLast[start] ?? 0);
    while (start > 0 && table.updatedAt(newestLast[start - 1] ?? 0) === time) start -= 1;
    newestLast.subarray(start, end).forEach(add);
    end = start;
  }
  return Uint32Array.from([...rowsOf].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows));
}

function ranksOf(key: SortKey, values: readonly string[]): number[] {
  if (key === 'priority') return values.map((value) => urgency[value] ?? 3);
  const inOrder = [...values].sort(compareTexts);
  let rank = 0;
  const ranks = new Map<string, number>();
  for (const [at, value] of inOrder.entries()) {
    if (at > 0 && compareTexts(inOrder[at - 1] ?? '', value) !== 0) rank += 1;
    ranks.set(value, rank);
  }
  return values.map((value) => ranks.get(value) ?? 0);
}

/** Empty ones last. */
function compareTexts(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  // The collator takes a microsecond, and most case numbers are nothing but a number.
  if (PLAIN_NUMBER.test(a) && PLAIN_NUMBER.test(b)) return Number(a) - Number(b);
  return collator.compare(a, b);
}

/** [G2] All rows in one order, by number of the case; kept in order row by row, since sorting 50,000 names anew for every
 *  change would cost a second each. */
export class RowOrder {
  readonly #compare: Compare;
  #rows: Uint32Array;
  #length: number;

  /** `rows`: in this order already. */
  constructor(compare: Compare, rows: Uint32Array) {
    this.#compare = compare;
    this.#rows = rows;
    this.#length = rows.length;
  }

  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#length);
  }

  /** While the row still is as it was when it came in. */
  remove(row: number): void {
    const at = this.#placeOf(row);
    if (at >= this.#length || this.#rows[at] !== row) return;
    this.#rows.copyWithin(at, at + 1, this.#length);
    this.#length -= 1;
  }

  insert(row: number): void {
    const at = this.#placeOf(row);
    if (this.#length === this.#rows.length) {
      const grown = new Uint32Array(Math.max(16, Math.ceil(this.#length * 1.25)));
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#rows.copyWithin(at + 1, at, this.#length);
    this.#rows[at] = row;
    this.#length += 1;
  }

  /** The first place that is not before `row`. */
  #placeOf(row: number): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#rows[middle] ?? 0, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
