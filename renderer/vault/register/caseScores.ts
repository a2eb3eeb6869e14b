import { searchWords } from '#shared/names/searchTokens.ts';
import { grownTo } from '#renderer/vault/search/growing.ts';
import { NO_CASE, type SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import type { RegisterBook } from './registerBook.ts';
import type { RowSearch } from './rowSearch.ts';
import { numberKey } from './searchTerms.ts';

/** [G3] Cases in which every word of a text occurs somewhere, with a score. Its arrays serve one question after another. */
export class CaseScores {
  readonly #book: RegisterBook;
  readonly #index: SearchIndex;
  readonly #rows: RowSearch;
  /** By number of the case: of all words so far, and of the one at hand. */
  #total = new Uint32Array(0);
  #best = new Uint16Array(0);
  /** In how many of the words so far the case was found. */
  #met = new Uint16Array(0);

  constructor(book: RegisterBook, index: SearchIndex, rows: RowSearch) {
    this.#book = book;
    this.#index = index;
    this.#rows = rows;
  }

  /** By number of the case, 0 where it was not found; null when nothing was typed. Holds until the next question.
   *  `withRows`: the index does not know all records yet, so what rows show is looked through as well. */
  find(text: string, withRows: boolean): Uint32Array | null {
    const words = [...new Map(searchWords(text, { withKeys: true }).map((forms) => [forms.join(' '), forms])).values()];
    if (words.length === 0) return null;
    this.#begin();
    for (const [at, forms] of words.entries()) {
      this.#addRecords(this.#index.word(forms), at);
      if (withRows)
        this.#rows.word(forms, (row, weight) => {
          this.#hit(row, weight, at);
        });
      if (!this.#endWord(at)) break;
    }
    const total = this.#total;
    for (let at = 0; at < total.length; at += 1) if (this.#met[at] !== words.length) total[at] = 0;
    this.#addNumber(numberKey(text), withRows);
    return total;
  }

  #begin(): void {
    const { length } = this.#book.table;
    this.#total = grownTo(this.#total, length).fill(0);
    this.#best = grownTo(this.#best, length).fill(0);
    this.#met = grownTo(this.#met, length).fill(0);
  }

  /** A number with its dashes is found whole, though its parts stand nowhere. */
  #addNumber(key: string, withRows: boolean): void {
    this.#met.fill(0);
    this.#addRecords(this.#index.number(key), 0);
    if (withRows && key !== '')
      this.#rows.word([key], (row, weight) => {
        this.#hit(row, weight, 0);
      });
    this.#endWord(0);
  }

  #hit(at: number, weight: number, word: number): void {
    if (this.#met[at] === word && (this.#best[at] ?? 0) < weight) this.#best[at] = weight;
  }

  #addRecords(weights: Uint16Array, word: number): void {
    const index = this.#index;
    const { length } = index;
    const looksForVisits = this.#book.hasVisits;
    for (let record = 0; record < length; record += 1) {
      const weight = weights[record] ?? 0;
      if (weight === 0) continue;
      const own = index.caseOf(record);
      if (own !== NO_CASE) this.#hit(own, weight, word);
      if (looksForVisits && index.kindOf(record) === 'person') {
        for (const at of this.#book.visitsOf(index.ids.idOf(record))) this.#hit(at, weight, word);
      }
    }
  }

  /** false when no case is left. */
  #endWord(word: number): boolean {
    const [total, best, met] = [this.#total, this.#best, this.#met];
    let isAny = false;
    for (let at = 0; at < best.length; at += 1) {
      const weight = best[at] ?? 0;
      if (weight === 0) continue;
      isAny = true;
      total[at] = (total[at] ?? 0) + weight;
      met[at] = word + 1;
      best[at] = 0;
    }
    return isAny;
  }
}
