import { dictionaryOf } from './dictionary.ts';
import { grownTo } from './growing.ts';
import type { Part } from './part.ts';

/** Makes a part of terms that come in ascending order. */
export class PartWriter {
  #units = new Uint16Array(4096);
  #starts = new Uint32Array(1024);
  #postings = new Uint8Array(8192);
  #postingStarts = new Uint32Array(1024);
  #terms = 0;
  #unitsEnd = 0;
  #postingsEnd = 0;

  /** `records`: the first `count` of it, ascending, each once. */
  add(term: string, records: Uint32Array, count: number): void {
    this.#units = grownTo(this.#units, this.#unitsEnd + term.length);
    for (let at = 0; at < term.length; at += 1) this.#units[this.#unitsEnd++] = term.charCodeAt(at);
    this.#postings = grownTo(this.#postings, this.#postingsEnd + count * 5);
    let before = -1;
    for (let at = 0; at < count; at += 1) {
      const record = records[at] ?? 0;
      this.#step(record - before);
      before = record;
    }
    this.#terms += 1;
    this.#starts = grownTo(this.#starts, this.#terms + 1);
    this.#postingStarts = grownTo(this.#postingStarts, this.#terms + 1);
    this.#starts[this.#terms] = this.#unitsEnd;
    this.#postingStarts[this.#terms] = this.#postingsEnd;
  }

  #step(step: number): void {
    let rest = step;
    while (rest > 0x7f) {
      this.#postings[this.#postingsEnd++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#postings[this.#postingsEnd++] = rest;
  }

  part(): Part {
    const starts = this.#starts.slice(0, this.#terms + 1);
    const dictionary = dictionaryOf(this.#units.slice(0, this.#unitsEnd), starts);
    if (dictionary === null) throw new Error('search: terms out of order');
    return {
      dictionary,
      postingStarts: this.#postingStarts.slice(0, this.#terms + 1),
      postings: this.#postings.slice(0, this.#postingsEnd),
    };
  }
}
