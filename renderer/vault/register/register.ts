/** The register: the list of case files with what lists show, its search, and the look for earlier files. Rules: ./SPEC.md */
import type { PossibleMatch, RegisterQuery, RegisterRow } from '#shared/ipc/vaultCalls.ts';
import { recordTypes, type RecordDocument, type RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { findPossible } from './findPossible.ts';
import { IndexFeed } from './indexFeed.ts';
import { queryRows } from './queryRows.ts';
import { RegisterBook } from './registerBook.ts';
import { searchIndex } from './searchIndex.ts';

export interface Facets {
  status: string[];
  category: string[];
  worker: string[];
  country: string[];
  priority: string[];
}
export interface Register {
  query(query: RegisterQuery): { total: number; all: number; rows: RegisterRow[] };
  facets(): Facets;
  findPossible(text: string): PossibleMatch[];
  caseByToken(token: string): string | null;
  /** The highest whole number among the case numbers; 0 when there is none. */
  highestNumber(): number;
  onChanged(listener: () => void): () => void;
  /** Resolves when every record is in the search index. Rows need not wait for it. */
  indexed(): Promise<void>;
  close(): void;
}

/** What rows show comes out of these. Of the others a row knows only when they were changed, which it may learn a moment
 *  later: they are most of an archive. */
const inRows: readonly RecordType[] = ['case', 'person', 'assessment'];

/** [G1–G5] Built from all records, and kept in step with them from then on. */
export function openRegister(source: RecordSource): Register {
  const book = new RegisterBook(source);
  const index = searchIndex();
  const listeners = new Set<() => void>();
  const note = (records: readonly RecordDocument[]): void => {
    const cases = records.flatMap((record) => book.note(record.type, record.id, record));
    book.rebuildAll(new Set(cases));
  };
  const feed = new IndexFeed(source, index, note, () => {
    for (const listener of listeners) listener();
  });
  for (const type of inRows) for (const record of source.documents(type)) book.note(type, record.id, record);
  book.rebuildAll(new Set(source.ids('case')));
  feed.add(
    [...inRows, ...recordTypes.filter((type) => !inRows.includes(type))].flatMap((type) => [...source.ids(type)]),
  );
  const stopWatching = source.watch((changed) => {
    const cases = new Set<string>();
    for (const { type, id } of changed) {
      for (const caseId of book.note(type, id, source.document(id))) cases.add(caseId);
    }
    book.rebuildAll(cases);
    feed.add(changed.map(({ id }) => id));
  });

  return {
    query(query) {
      feed.catchUp();
      return queryRows(query, book, index);
    },
    facets: () => facetsOf(book),
    findPossible(text) {
      feed.catchUp();
      return findPossible(text, book, index);
    },
    caseByToken: (token) => book.casesByToken.get(token) ?? null,
    highestNumber: () => highestNumber(book),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    indexed: () => feed.done(),
    close() {
      feed.stop();
      stopWatching();
    },
  };
}

function highestNumber({ rows }: RegisterBook): number {
  let highest = 0;
  for (const { number } of rows.values()) highest = Math.max(highest, wholeNumber(number));
  return highest;
}

function wholeNumber(number: string): number {
  return /^\d{1,9}$/.test(number) ? Number(number) : 0;
}

function facetsOf(book: RegisterBook): Facets {
  const values = (field: keyof Facets): string[] => {
    const found = new Set<string>();
    for (const row of book.rows.values()) if (row[field] !== '') found.add(row[field]);
    return [...found].sort();
  };
  return {
    status: values('status'),
    category: values('category'),
    worker: values('worker'),
    country: values('country'),
    priority: values('priority'),
  };
}
