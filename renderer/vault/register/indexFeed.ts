import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import type { SearchIndex } from './searchIndex.ts';

/** What changed a moment ago is never more than this. */
const FEW = 250;
/** Whoever types or scrolls waits no longer than this for an answer while an archive of 50,000 is read in. */
const SLICE_MS = 12;

/** [G3] Keeps the search index in step with the records, in slices. `onRecords` is told
 *  each slice, `onFed` when it has caught up. */
export class IndexFeed {
  readonly #source: RecordSource;
  readonly #index: SearchIndex;
  readonly #onRecords: (records: readonly RecordDocument[]) => void;
  readonly #onFed: () => void;
  readonly #waiting = new Set<string>();
  #feeding: Promise<void> | null = null;
  #stopped = false;

  constructor(
    source: RecordSource,
    index: SearchIndex,
    onRecords: (records: readonly RecordDocument[]) => void,
    onFed: () => void,
  ) {
    this.#source = source;
    this.#index = index;
    this.#onRecords = onRecords;
    this.#onFed = onFed;
  }

  add(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.add(id);
    if (ids.length > 0) this.#feeding ??= this.#feed();
  }

  /** What changed a moment ago is found now, unless all of a large archive is still being read in. */
  catchUp(): void {
    if (this.#waiting.size <= FEW) this.#indexSome(Number.POSITIVE_INFINITY);
  }

  done(): Promise<void> {
    return this.#feeding ?? Promise.resolve();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #feed(): Promise<void> {
    // Several changes of one moment are one piece of news.
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#waiting.size > 0 && !this.#stopped) {
      this.#indexSome(SLICE_MS);
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#feeding = null;
    if (!this.#stopped) this.#onFed();
  }

  #indexSome(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    const records: RecordDocument[] = [];
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      const record = this.#source.document(id);
      if (record === null) this.#index.drop(id);
      else {
        records.push(record);
        this.#index.put(record);
      }
      if (performance.now() > end) break;
    }
    this.#onRecords(records);
  }
}
