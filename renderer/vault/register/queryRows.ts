import type { RegisterQuery, RegisterRow } from '#shared/ipc/vaultCalls.ts';
import { searchWords } from '#shared/names/searchTokens.ts';
import type { RegisterBook } from './registerBook.ts';
import type { SearchIndex } from './searchIndex.ts';

const filters = ['status', 'category', 'worker', 'country', 'priority'] as const;

function passes(row: RegisterRow, query: RegisterQuery): boolean {
  if (query.updatedAfter !== null && row.updatedAt <= query.updatedAfter) return false;
  return filters.every((field) => query[field].length === 0 || query[field].includes(row[field]));
}

/** [G3] Cases in which every word of the text occurs somewhere, with a score; null when nothing was typed. */
function casesWith(text: string, book: RegisterBook, index: SearchIndex): Map<string, number> | null {
  const words = searchWords(text, { withKeys: true });
  if (words.length === 0) return null;
  const whole = casesOf(index.number(text), book);
  const all = words
    .map((word) => casesOf(index.word(word), book))
    .reduce((before, now) => new Map([...now].flatMap(([id, score]) => both(id, score, before.get(id)))));
  for (const [id, score] of whole) all.set(id, score + (all.get(id) ?? 0));
  return all;
}

function both(id: string, score: number, before: number | undefined): [string, number][] {
  return before === undefined ? [] : [[id, score + before]];
}

function casesOf(hits: ReadonlyMap<string, number>, book: RegisterBook): Map<string, number> {
  const cases = new Map<string, number>();
  const add = (caseId: string, score: number): void => {
    cases.set(caseId, Math.max(score, cases.get(caseId) ?? 0));
  };
  for (const [id, score] of hits) {
    add(book.caseOf.get(id) ?? '', score);
    for (const caseId of book.casesOfPerson(id)) add(caseId, score);
  }
  return cases;
}

/** [G1–G3] One page of the register. */
export function queryRows(
  query: RegisterQuery,
  book: RegisterBook,
  index: SearchIndex,
): { total: number; all: number; rows: RegisterRow[] } {
  const found = casesWith(query.text, book, index);
  const rows = found !== null && query.sort === 'relevance' ? byScore(found, book) : inOrder(query, book);
  const kept = rows.filter((row) => (found === null || found.has(row.caseId)) && passes(row, query));
  const { from, count } = query;
  return { total: kept.length, all: book.rows.size, rows: kept.slice(from, from + count) };
}

function byScore(found: ReadonlyMap<string, number>, book: RegisterBook): RegisterRow[] {
  return [...found].sort(([, a], [, b]) => b - a).flatMap(([id]) => book.rows.get(id) ?? []);
}

/** Without anything typed there is no relevance: then the newest come first. */
function inOrder({ sort, descending }: RegisterQuery, book: RegisterBook): readonly RegisterRow[] {
  const rows = book.sorted(sort === 'relevance' ? 'updatedAt' : sort);
  return descending || sort === 'relevance' ? rows.toReversed() : rows;
}
