import { dictionaryFrom, type Dictionary } from './dictionary.ts';
import type { Part } from './part.ts';
import { PartWriter } from './partWriter.ts';

interface Sorted {
  readonly dictionary: Dictionary;
  /** Number of the term in the order in which terms came, by its place in the dictionary. */
  readonly terms: Uint32Array;
}

/** Words of the records that changed last: few, so that a record's words are just replaced, and searching looks at all. */
export class FreshPart {
  /** Terms of each record, by number of the term. */
  readonly records = new Map<number, Uint32Array>();
  readonly #terms = new Map<string, number>();
  #sorted: Sorted | null = null;

  get termCount(): number {
    return this.#terms.size;
  }

  put(record: number, words: ReadonlySet<string>): void {
    const terms = new Uint32Array(words.size);
    let at = 0;
    for (const word of words) {
      let term = this.#terms.get(word);
      if (term === undefined) {
        term = this.#terms.size;
        this.#terms.set(word, term);
        this.#sorted = null;
      }
      terms[at++] = term;
    }
    this.records.set(record, terms);
  }

  drop(record: number): void {
    this.records.delete(record);
  }

  sorted(): Sorted {
    if (this.#sorted !== null) return this.#sorted;
    const words = [...this.#terms.keys()].sort(); // By UTF-16 units, as the dictionary wants it.
    const terms = Uint32Array.from(words, (word) => this.#terms.get(word) ?? 0);
    this.#sorted = { dictionary: dictionaryFrom(words), terms };
    return this.#sorted;
  }

  /** The same as a part that never changes. */
  frozen(): Part {
    const holders: number[][] = Array.from({ length: this.#terms.size }, () => []);
    for (const record of [...this.records.keys()].sort((a, b) => a - b)) {
      for (const term of this.records.get(record) ?? []) holders[term]?.push(record);
    }
    const writer = new PartWriter();
    for (const word of [...this.#terms.keys()].sort()) {
      const records = holders[this.#terms.get(word) ?? 0] ?? [];
      if (records.length > 0) writer.add(word, Uint32Array.from(records), records.length);
    }
    return writer.part();
  }
}
