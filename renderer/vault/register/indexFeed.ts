import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import type { SearchIndex } from './searchIndex.ts';

/** So many at a time that a register of 50,000 answers between them. */
const SLICE = 250;

/** [G3] Keeps the search index in step with the records, in slices. `onFed` is called when it has caught up. */
export class IndexFeed {
  readonly #source: RecordSource;
  readonly #index: SearchIndex;
  readonly #onFed: () => void;
  readonly #waiting = new Set<string>();
  #feeding: Promise<void> | null = null;
  #stopped = false;

  constructor(source: RecordSource, index: SearchIndex, onFed: () => void) {
    this.#source = source;
    this.#index = index;
    this.#onFed = onFed;
  }

  add(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.add(id);
    if (ids.length > 0) this.#feeding ??= this.#feed();
  }

  /** What changed a moment ago is found now, unless all of a large archive is still being read in. */
  catchUp(): void {
    if (this.#waiting.size <= SLICE) this.#indexSome(SLICE);
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
      this.#indexSome(SLICE);
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#feeding = null;
    if (!this.#stopped) this.#onFed();
  }

  #indexSome(most: number): void {
    for (const id of [...this.#waiting].slice(0, most)) {
      this.#waiting.delete(id);
      const record = this.#source.document(id);
      if (record === null) this.#index.drop(id);
      else this.#index.put(record);
    }
  }
}
