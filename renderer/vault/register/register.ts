/** The register: the list of case files with what lists show, its search, and the look for earlier files. Rules: ./SPEC.md
 *
 *  It opens in stages. `restoreRegister` makes one of the rows that an earlier session kept: lists, filters, orders,
 *  numbers and the search in names and numbers work (`register`). When records can be asked for, `follow` brings it up to
 *  date: only what changed since those rows were kept is looked at (`records`). What changed since the index was kept is
 *  then read in by slices, or everything when there is none; `indexed` resolves when searching sees all of it (`search`).
 *  `openRegister` is both at once, for a vault that has kept nothing. `copy` is what a later session restores. */
import { ok, type Result } from '#shared/kernel/result.ts';
import type { PossibleMatch, RegisterQuery, RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { textAt } from '#shared/forms/places.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { decodeIndex, encodeIndex } from '#renderer/vault/search/indexFile.ts';
import { SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { Candidates } from './candidates.ts';
import { CaseScores } from './caseScores.ts';
import { facetsOf, highestNumber, caseByToken, numbered, numberedTwice, unnumbered, type Facets } from './facets.ts';
import { findPossible } from './findPossible.ts';
import { IndexFeed, isShown } from './indexFeed.ts';
import { stepsInSlices } from '#renderer/vault/slices.ts';
import { previewed, type Preview } from './previewed.ts';
import { queryRows } from './queryRows.ts';
import { RegisterBook, type ChangedRecord } from './registerBook.ts';
import { RowSearch } from './rowSearch.ts';
import type { ListedRow } from './rowTable.ts';
import { decodeRows, encodeRows, type RowsProblem } from './rowsFile.ts';

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
  /** Before `follow`: the rows as far as these few records alone say. */
  preview(written: Preview): void;
  /** Once, as soon as `source` has all records; nothing that changes from then on is missed. An index that does not open
   *  is made anew. */
  follow(source: RecordSource, since: Since): void;
  /** All of it at this instant. The pieces may be taken later, once. */
  copy(): KeptRegister;
  query(query: RegisterQuery): { total: number; all: number; rows: RegisterRow[] };
  facets(): Facets;
  findPossible(text: string): PossibleMatch[];
  /** null for a case that has no row (any more). */
  row(caseId: string): RegisterRow | null;
  caseByToken(token: string): string | null;
  /** The highest whole number among the case numbers; 0 when there is none. */
  highestNumber(): number;
  /** Cases that have a number, each with it. */
  numbered(): Iterable<{ readonly caseId: string; readonly number: string }>;
  /** Cases that have no number yet. */
  unnumbered(): readonly string[];
  /** Cases with a number that another one has too, by number. */
  numberedTwice(): ReadonlyMap<string, readonly string[]>;
  onChanged(listener: () => void): () => void;
  /** Resolves when every record is in the search index. Rows need not wait for it. */
  indexed(): Promise<void>;
  close(): void;
}

/** [G1–G5] Built from all records, and kept in step with them from then on. */
export function openRegister(source: RecordSource): Register {
  const register = new StagedRegister(new RegisterBook());
  register.follow(source, { rows: null, index: null });
  return register;
}

/** [G6] The rows that `copy` kept, in the same pieces or others. */
export function restoreRegister(rows: Iterable<Uint8Array>): Result<Register, RowsProblem> {
  const book = decodeRows(rows);
  return book.ok ? ok(new StagedRegister(book.value)) : book;
}

interface Searching {
  readonly index: SearchIndex;
  readonly scores: CaseScores;
  readonly candidates: Candidates;
}

class StagedRegister implements Register {
  readonly #book: RegisterBook;
  readonly #rowSearch: RowSearch;
  readonly #listeners = new Set<() => void>();
  #searching: Searching;
  #stage: RegisterStage = 'register';
  #feed: IndexFeed | null = null;
  #stopWatching = (): void => undefined;

  constructor(book: RegisterBook) {
    this.#book = book;
    this.#rowSearch = new RowSearch(book);
    this.#searching = this.#searchingIn(new SearchIndex());
  }

  #searchingIn(index: SearchIndex): Searching {
    const [book, rows] = [this.#book, this.#rowSearch];
    return { index, scores: new CaseScores(book, index, rows), candidates: new Candidates(book, index, rows) };
  }

  stage(): RegisterStage {
    return this.#stage;
  }

  preview(written: Preview): void {
    this.#book.source = written;
    this.#book.note(previewed(written));
    this.#book.source = null;
  }

  follow(source: RecordSource, since: Since): void {
    const book = this.#book;
    book.source = source;
    book.note(recordsOf(source, since.rows));
    const kept = since.index === null ? null : decodeIndex(since.index.pieces, (id) => book.numberOf(id));
    const index = kept?.ok === true ? new SearchIndex(kept.value.kept) : new SearchIndex();
    this.#searching = this.#searchingIn(index);
    const feed = new IndexFeed(source, index, book, () => {
      this.#stage = 'search';
      this.#rowSearch.forget();
      for (const listener of this.#listeners) listener();
    });
    this.#feed = feed;
    this.#stage = 'records';
    this.#stopWatching = source.watch((changed) => {
      book.note(changed);
      feed.add(changed.map(({ id }) => id));
    });
    if (kept?.ok === true) {
      feed.check(idsOf(source));
      feed.add([...kept.value.behind, ...(since.index?.changed ?? [])]);
    } else feed.add(idsOf(source));
    if (feed.isIdle) this.#stage = 'search';
  }

  copy(): KeptRegister {
    const { index } = this.#searching;
    const copied = index.copy();
    const behind = [...(this.#feed?.waiting ?? [])];
    const { cases } = this.#book.table;
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      const kept = await stepsInSlices(copied.merge(), () => false);
      if (kept !== null) yield* encodeIndex(kept, cases, behind);
    };
    return { rows: [...encodeRows(this.#book)], index: pieces() };
  }

  query(query: RegisterQuery): { total: number; all: number; rows: RegisterRow[] } {
    this.#feed?.catchUp();
    const found = queryRows(query, this.#book, this.#searching.scores.find(query.text, this.#stage !== 'search'));
    return { ...found, rows: found.rows.map((row) => this.#labelled(row)) };
  }

  facets(): Facets {
    return facetsOf(this.#book.table);
  }

  findPossible(text: string): PossibleMatch[] {
    this.#feed?.catchUp();
    return findPossible(text, this.#searching.candidates.find(text, this.#stage !== 'search'));
  }

  row(caseId: string): RegisterRow | null {
    const { table } = this.#book;
    const at = table.cases.find(caseId);
    return at === -1 || !table.isLive(at) ? null : this.#labelled(table.row(at));
  }

  /** [G8] Only of the rows of one page: the packed rows hold no labels. */
  #labelled(row: ListedRow): RegisterRow {
    const data = row.number === '' ? this.#book.source?.document(row.caseId)?.data : undefined;
    return { ...row, provisional: textAt(data ?? {}, 'provisional') };
  }

  caseByToken(token: string): string | null {
    return caseByToken(this.#book.table, token);
  }

  highestNumber(): number {
    return highestNumber(this.#book.table);
  }

  numbered(): Iterable<{ readonly caseId: string; readonly number: string }> {
    return numbered(this.#book.table);
  }

  unnumbered(): readonly string[] {
    return unnumbered(this.#book.table);
  }

  numberedTwice(): ReadonlyMap<string, readonly string[]> {
    return numberedTwice(this.#book.table);
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  indexed(): Promise<void> {
    return this.#feed?.done() ?? Promise.resolve();
  }

  close(): void {
    this.#feed?.stop();
    this.#stopWatching();
  }
}

/** With what rows show first: words of cases and persons are in the index before what was told. */
const inOrder = [...recordTypes].sort((a, b) => Number(isShown(b)) - Number(isShown(a)));

function* idsOf(source: RecordSource): Generator<string> {
  for (const type of inOrder) yield* source.ids(type);
}

/** Those of the ids whose records rows show or take a time from; without ids all that rows show. */
function* recordsOf(source: RecordSource, ids: Iterable<string> | null): Generator<ChangedRecord> {
  if (ids === null) {
    for (const type of recordTypes) if (isShown(type)) for (const id of source.ids(type)) yield { type, id };
    return;
  }
  const unknown = new Set<string>();
  for (const id of ids) {
    const record = source.document(id);
    if (record === null) unknown.add(id);
    else yield { type: record.type, id };
  }
  for (const id of unknown.size === 0 ? [] : source.ids('case')) if (unknown.has(id)) yield { type: 'case', id };
}
