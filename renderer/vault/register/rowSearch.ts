import type { RegisterBook } from './registerBook.ts';
import { folded } from './searchTerms.ts';

/** What a whole word and the start of one are worth, as in the search index for names. */
const WHOLE = 128;
const START = 100;
/** Not spaces: replacing each of them by itself would take most of the time. */
const ENDS = /[^\p{L}\p{N}\n ]/gu;

/** [G4] Finds words in what rows show, as long as there is no index: all of it is one long text, a line for each row. */
export class RowSearch {
  readonly #book: RegisterBook;
  #version = -1;
  #text = '';
  #rows = new Uint32Array(0);
  #starts = new Uint32Array(0);

  constructor(book: RegisterBook) {
    this.#book = book;
  }

  word(forms: readonly string[], hit: (row: number, weight: number) => void): void {
    this.#refresh();
    for (const form of forms) {
      const sought = ` ${form}`;
      for (let at = this.#text.indexOf(sought); at !== -1; at = this.#text.indexOf(sought, at + 1)) {
        const after = this.#text[at + sought.length];
        hit(this.#rowAt(at), after === ' ' || after === '\n' ? WHOLE : START);
      }
    }
  }

  forget(): void {
    this.#version = -1;
    this.#text = '';
  }

  #refresh(): void {
    if (this.#version === this.#book.textVersion) return;
    this.#version = this.#book.textVersion;
    const { table } = this.#book;
    const { name, transcription, number } = table.texts;
    const lines: string[] = [];
    this.#rows = new Uint32Array(table.count);
    for (let row = 0; row < table.length; row += 1) {
      if (!table.isLive(row)) continue;
      this.#rows[lines.length] = row;
      const digits = number.at(row);
      const joined = /[^\p{L}\p{N}]/u.test(digits) ? digits.replaceAll(/[^\p{L}\p{N}]/gu, '') : '';
      lines.push(`${name.at(row)} ${transcription.at(row)} ${digits} ${joined}`.replaceAll('\n', ' '));
    }
    // Folded at once: 50,000 times a few words would take ten times as long.
    this.#text = ` ${folded(lines.join(' \n ')).replaceAll(ENDS, ' ')} \n`;
    this.#starts = new Uint32Array(lines.length);
    let start = 0;
    for (let line = 0; line < lines.length; line += 1) {
      this.#starts[line] = start;
      start = this.#text.indexOf('\n', start) + 1;
    }
  }

  #rowAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#rows[low] ?? 0;
  }
}
