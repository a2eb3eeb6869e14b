import { searchWords } from '#shared/names/searchTokens.ts';
import { grownTo } from '#renderer/vault/search/growing.ts';
import type { SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import { personFacts, type PersonFacts } from './personFacts.ts';
import type { RegisterBook } from './registerBook.ts';
import type { RowSearch } from './rowSearch.ts';
import { numberKey, SHORTEST_NUMBER } from './searchTerms.ts';

/** A closer look at more would be felt, and what is asked for is among the best of them. */
const MOST = 150;
/** Weights of all words together are counted up to here. */
const MOST_WEIGHT = 4095;

export interface FoundPerson {
  readonly personId: string;
  readonly facts: PersonFacts;
  /** Those it is in, its own first. */
  readonly cases: readonly { readonly caseId: string; readonly number: string }[];
}

/** [G5] Persons (and principals of cases) in which any word of the text occurs, or it as a number: those with most of it
 *  first. */
export class Candidates {
  readonly #book: RegisterBook;
  readonly #index: SearchIndex;
  readonly #rows: RowSearch;
  #weights = new Uint16Array(0);

  constructor(book: RegisterBook, index: SearchIndex, rows: RowSearch) {
    this.#book = book;
    this.#index = index;
    this.#rows = rows;
  }

  *find(text: string, withRows: boolean): Generator<FoundPerson> {
    const ids = new Set<string>();
    for (const record of this.#bestRecords(text)) {
      const id = this.#index.ids.idOf(record);
      ids.add(this.#index.kindOf(record) === 'person' ? id : this.#principalOf(id));
    }
    if (withRows) for (const id of this.#inRows(text)) ids.add(id);
    ids.delete('');
    for (const personId of ids) {
      const found = this.#lookAt(personId);
      if (found !== null) yield found;
    }
  }

  #bestRecords(text: string): number[] {
    const { length } = this.#index;
    const weights = grownTo(this.#weights, length).fill(0);
    this.#weights = weights;
    const add = (more: Uint16Array): void => {
      for (let record = 0; record < length; record += 1) {
        const weight = more[record] ?? 0;
        if (weight > 0) weights[record] = Math.min(MOST_WEIGHT, (weights[record] ?? 0) + weight);
      }
    };
    for (const forms of searchWords(text, { withKeys: true })) add(this.#index.word(forms));
    const number = numberKey(text);
    if (number.length >= SHORTEST_NUMBER) add(this.#index.number(number));
    const counts = new Uint32Array(MOST_WEIGHT + 1);
    const counted = (record: number): boolean => this.#index.kindOf(record) !== 'other';
    for (let record = 0; record < length; record += 1) {
      if (counted(record)) counts[weights[record] ?? 0] = (counts[weights[record] ?? 0] ?? 0) + 1;
    }
    let least = MOST_WEIGHT;
    for (let sum = counts[least] ?? 0; least > 1 && sum < MOST; sum += counts[least] ?? 0) least -= 1;
    const found: number[] = [];
    for (let record = 0; record < length; record += 1) {
      if ((weights[record] ?? 0) >= least && counted(record)) found.push(record);
    }
    return found.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, MOST);
  }

  #principalOf(caseId: string): string {
    const at = this.#book.table.cases.find(caseId);
    return at === -1 || !this.#book.table.isLive(at) ? '' : this.#book.table.texts.personId.at(at);
  }

  #inRows(text: string): Set<string> {
    const found = new Set<string>();
    const words = searchWords(text, { withKeys: true });
    const number = numberKey(text);
    for (const forms of number.length >= SHORTEST_NUMBER ? [...words, [number]] : words) {
      this.#rows.word(forms, (row) => {
        if (found.size < MOST) found.add(this.#book.table.texts.personId.at(row));
      });
    }
    return found;
  }

  /** null for one that is no person (any more). Before there are records a person is what a row says. */
  #lookAt(personId: string): FoundPerson | null {
    const { table, source } = this.#book;
    const record = source?.document(personId) ?? null;
    if (record === null && source !== null) return null;
    if (record !== null && record.type !== 'person') return null;
    const rows = record === null ? this.#rowsOf(personId) : this.#book.casesOf(record);
    const facts = record === null ? this.#factsInRow(rows[0]) : personFacts(record.data);
    if (facts === null) return null;
    const cases = rows.map((row) => ({
      caseId: table.cases.idOf(row),
      number: table.isLive(row) ? table.texts.number.at(row) : '',
    }));
    return { personId, facts, cases };
  }

  #rowsOf(personId: string): number[] {
    const { table } = this.#book;
    const rows: number[] = [];
    for (let row = 0; row < table.length; row += 1) {
      if (table.isLive(row) && table.texts.personId.at(row) === personId) rows.push(row);
    }
    return rows;
  }

  #factsInRow(row: number | undefined): PersonFacts | null {
    if (row === undefined) return null;
    const { name, transcription, country } = this.#book.table.row(row);
    const names = [name, transcription].filter((one) => one !== '');
    return { name, transcription, names, country, birthDate: '', phones: [], numbers: [] };
  }
}
