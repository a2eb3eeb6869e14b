import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import type { RegisterBook } from './registerBook.ts';
import { codeFields, type ListedRow, type RowTable } from './rowTable.ts';

/** [G1–G3] One page of the register. `scores`: by number of the case, 0 where it was not found; null when nothing was
 *  looked for. */
export function queryRows(
  query: RegisterQuery,
  book: RegisterBook,
  scores: Uint32Array | null,
): { total: number; all: number; rows: ListedRow[] } {
  const { table } = book;
  const passes = filterOf(query, table);
  const isFound = (row: number): boolean => passes(row) && (scores === null || (scores[row] ?? 0) > 0);
  const page: number[] = [];
  let total = 0;
  const take = (row: number): void => {
    if (total >= query.from && page.length < query.count) page.push(row);
    total += 1;
  };
  if (scores !== null && query.sort === 'relevance') byScore(book, scores, isFound).forEach(take);
  else
    eachInOrder(query, book, (row) => {
      if (isFound(row)) take(row);
    });
  return { total, all: table.count, rows: page.map((row) => table.row(row)) };
}

function filterOf(query: RegisterQuery, table: RowTable): (row: number) => boolean {
  const chosen = codeFields
    .filter((field) => query[field].length > 0)
    .map((field) => {
      const column = table.codes[field];
      return { column, codes: new Set(query[field].map((value) => column.codeOf(value))) };
    });
  const { updatedAfter } = query;
  return (row) => {
    if (updatedAfter !== null && table.updatedAt(row) <= updatedAfter) return false;
    for (const { column, codes } of chosen) if (!codes.has(column.codeAt(row))) return false;
    return true;
  };
}

/** Best first, of equal ones the newest. */
function byScore(book: RegisterBook, scores: Uint32Array, isFound: (row: number) => boolean): number[] {
  const rowsOf = new Map<number, number[]>();
  const newestLast = book.sorted('updatedAt');
  for (let at = newestLast.length - 1; at >= 0; at -= 1) {
    const row = newestLast[at] ?? 0;
    if (!isFound(row)) continue;
    const score = scores[row] ?? 0;
    const rows = rowsOf.get(score);
    if (rows === undefined) rowsOf.set(score, [row]);
    else rows.push(row);
  }
  return [...rowsOf].sort(([a], [b]) => b - a).flatMap(([, rows]) => rows);
}

/** Without anything typed there is no relevance: then the newest come first. */
function eachInOrder({ sort, descending }: RegisterQuery, book: RegisterBook, take: (row: number) => void): void {
  const rows = book.sorted(sort === 'relevance' ? 'updatedAt' : sort);
  if (!descending && sort !== 'relevance') rows.forEach(take);
  else for (let at = rows.length - 1; at >= 0; at -= 1) take(rows[at] ?? 0);
}
