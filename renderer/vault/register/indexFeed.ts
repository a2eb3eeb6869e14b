import type { RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { NO_CASE, type SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import { nextTurn, stepsInSlices } from '#renderer/vault/slices.ts';
import type { RegisterBook } from './registerBook.ts';
import { kindOf, WordMaker } from './recordWords.ts';

/** What changed a moment ago is never more than this. */
const FEW = 250;
/** Whoever types or scrolls waits no longer than this for an answer while an archive of 50,000 is read in. */
const SLICE_MS = 8;
const CHECKED_A_STEP = 100;

/** [G3,G4] Keeps the search index in step with the records, in slices, and tidies it when there is nothing else to do.
 *  `onFed` is told when it has caught up. */
export class IndexFeed {
  readonly #source: RecordSource;
  readonly #index: SearchIndex;
  readonly #book: RegisterBook;
  readonly #onFed: () => void;
  readonly #waiting = new Set<string>();
  #words = new WordMaker();
  #unchecked: Iterator<string> | null = null;
  #feeding: Promise<void> | null = null;
  #stopped = false;

  constructor(source: RecordSource, index: SearchIndex, book: RegisterBook, onFed: () => void) {
    this.#source = source;
    this.#index = index;
    this.#book = book;
    this.#onFed = onFed;
  }

  /** Records that the index does not know as they are. */
  get waiting(): ReadonlySet<string> {
    return this.#waiting;
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.#waiting.add(id);
    if (this.#waiting.size > 0) this.#feeding ??= this.#feed();
  }

  /** Looks, in slices, for records that the index has never heard of. */
  check(ids: Iterator<string>): void {
    this.#unchecked = ids;
    this.#feeding ??= this.#feed();
  }

  /** What changed a moment ago is found now, unless all of a large archive is still being read in. */
  catchUp(): void {
    if (this.#waiting.size <= FEW) this.#indexSome(SLICE_MS);
  }

  get isIdle(): boolean {
    return this.#feeding === null;
  }

  done(): Promise<void> {
    return this.#feeding ?? Promise.resolve();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #feed(): Promise<void> {
    // Several changes of one moment are one piece of news.
    await nextTurn();
    await stepsInSlices(this.#checking(), () => this.#stopped);
    while (this.#waiting.size > 0 && !this.#stopped) {
      this.#indexSome(SLICE_MS);
      await nextTurn();
      if (this.#index.isUntidy) await stepsInSlices(this.#index.tidy(), () => this.#stopped);
    }
    this.#words = new WordMaker(); // Nothing to remember until the next archive.
    if (!this.#stopped) this.#onFed();
    for (const key of ['name', 'number'] as const) {
      await stepsInSlices(this.#book.sortInSteps(key), () => this.#stopped);
    }
    this.#feeding = null;
    if (this.#waiting.size > 0) this.add([]);
  }

  *#checking(): Generator<void, void> {
    for (;;) {
      for (let few = 0; few < CHECKED_A_STEP; few += 1) {
        const next = this.#unchecked?.next();
        if (next === undefined || next.done === true) {
          this.#unchecked = null;
          return;
        }
        if (this.#index.ids.find(next.value) === -1) this.#waiting.add(next.value);
      }
      yield;
    }
  }

  #indexSome(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    const times: { type: RecordType; id: string }[] = [];
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      const record = this.#source.document(id);
      if (record === null) this.#index.drop(id);
      else {
        const at = record.caseId === '' ? NO_CASE : this.#book.numberOf(record.caseId);
        this.#index.put(id, kindOf(record), at, this.#words.wordsOf(record));
        if (!isShown(record.type)) times.push({ type: record.type, id });
      }
      if (performance.now() > end) break;
    }
    this.#book.note(times);
  }
}

/** What rows show comes out of these. Of the others a row knows only when they were changed, which it may learn a moment
 *  later: they are most of an archive. */
export function isShown(type: RecordType): boolean {
  return type === 'case' || type === 'person' || type === 'assessment';
}
