/** The register: the list of case files with what lists show, its search, and the look for earlier files. Rules: ./SPEC.md
 *
 *  It opens in stages. `restoreRegister` makes one of the rows that an earlier session kept: lists, filters, orders,
 *  numbers and the search in names and numbers work (`register`). When records can be asked for, `follow` brings it up to
 *  date: only what changed since those rows were kept is looked at (`records`). What changed since the index was kept is
 *  then read in by slices, or everything when there is none; `indexed` resolves when searching sees all of it (`search`).
 *  `openRegister` is both at once, for a vault that has kept nothing. `copy` is what a later session restores. */
import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
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
export type RegisterStage = 'register' | 'records' | 'search';

/** What a vault keeps so that the next session need not make it again. */
export interface KeptRegister {
  /** Of the same instant as the index, or earlier or later than it: each is brought up to date by itself. */
  readonly rows: Iterable<Uint8Array>;
  /** Written in slices, which let others have their turn. */
  readonly index: AsyncIterable<Uint8Array>;
}
export interface Since {
  /** Records of which anything was written after the rows were kept; null: all of them. */
  readonly rows: Iterable<string> | null;
  /** The index that was kept, and the records of which anything was written after that; null: there is none. */
  readonly index: { readonly pieces: Iterable<Uint8Array>; readonly changed: Iterable<string> } | null;
}

export interface Register {
  stage(): RegisterStage;
  /** Once, as soon as `source` has all records; nothing that changes from then on is missed. */
  follow(source: RecordSource, since: Since): void;
  /** All of it at this instant; nothing is encoded before it is asked for. */
  copy(): KeptRegister;
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
  const register = registerOf(new RegisterBook());
  register.follow(source, { rows: null, index: null });
  return register;
}

/** The rows that `copy` kept, in the same pieces or others. */
export function restoreRegister(rows: Iterable<Uint8Array>): Result<Register, 'register/damaged'> {
  const book = new RegisterBook();
  try {
    const kept = JSON.parse(fromUtf8(concatBytes([...rows])) ?? '') as RegisterRow[];
    for (const row of kept) book.rows.set(row.caseId, row);
  } catch {
    return fail('register/damaged');
  }
  return ok(registerOf(book));
}

function registerOf(book: RegisterBook): Register {
  const index = searchIndex();
  const listeners = new Set<() => void>();
  let stage: RegisterStage = 'register';
  let feed: IndexFeed | null = null;
  let stopWatching = (): void => undefined;
  const note = (records: readonly RecordDocument[]): void => {
    const cases = records.flatMap((record) => book.note(record.type, record.id, record));
    book.rebuildAll(new Set(cases));
  };

  return {
    stage: () => stage,
    follow(source) {
      book.source = source;
      const feeding = new IndexFeed(source, index, note, () => {
        stage = 'search';
        for (const listener of listeners) listener();
      });
      feed = feeding;
      for (const type of inRows) for (const record of source.documents(type)) book.note(type, record.id, record);
      book.rebuildAll(new Set(source.ids('case')));
      feeding.add(
        [...inRows, ...recordTypes.filter((type) => !inRows.includes(type))].flatMap((type) => [...source.ids(type)]),
      );
      stopWatching = source.watch((changed) => {
        const cases = new Set<string>();
        for (const { type, id } of changed) {
          for (const caseId of book.note(type, id, source.document(id))) cases.add(caseId);
        }
        book.rebuildAll(cases);
        feeding.add(changed.map(({ id }) => id));
      });
      stage = 'records';
    },
    copy: () => ({ rows: [utf8(JSON.stringify([...book.rows.values()]))], index: emptyIndex() }),
    query(query) {
      feed?.catchUp();
      return queryRows(query, book, index);
    },
    facets: () => facetsOf(book),
    findPossible(text) {
      feed?.catchUp();
      return findPossible(text, book, index);
    },
    caseByToken: (token) => book.casesByToken.get(token) ?? null,
    highestNumber: () => highestNumber(book),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    indexed: () => feed?.done() ?? Promise.resolve(),
    close() {
      feed?.stop();
      stopWatching();
    },
  };
}

async function* emptyIndex(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield new Uint8Array(0);
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
