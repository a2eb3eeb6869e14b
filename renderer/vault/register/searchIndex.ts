import MiniSearch from 'minisearch';
import { textAt } from '#shared/forms/places.ts';
import { searchTokens } from '#shared/names/searchTokens.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { personFacts } from './personFacts.ts';
import { numberKey, termsOf } from './searchTerms.ts';
import { textsIn } from './textsIn.ts';

interface Indexed {
  readonly id: string;
  /** Words of names as written and in Latin letters, and their phonetic keys. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly text: readonly string[];
}
const fields = ['names', 'numbers', 'text'];
const boost = { numbers: 6, names: 4, text: 1 };
/** A phone is asked for with and without its country's code. */
const PHONE_TAILS = [10, 9, 7];
/** How shared/names marks a phonetic key: it is met whole or not at all. */
const KEY_MARK = '~';
/** A key alone is a weaker sign than the word itself. */
const KEY_WEIGHT = 0.3;
const SHORTEST_WITH_SLIP = 5;

export interface SearchIndex {
  put(record: RecordDocument): void;
  drop(id: string): void;
  /** Record ids with a score for one word in all its forms: its start, or all of it with a slip, or its sound. */
  word(forms: readonly string[]): Map<string, number>;
  /** Record ids in whose numbers this one occurs, at the start or after a country's code. */
  number(text: string): Map<string, number>;
}

/** [G3] Words of every record: names in any script, numbers without their dashes, texts. */
export function searchIndex(): SearchIndex {
  const index = new MiniSearch<Indexed>({
    fields,
    // Terms were cut when they were folded; MiniSearch wants one text per field.
    extractField: (document, field) => {
      const value = document[field as keyof Indexed];
      return typeof value === 'string' ? value : value.join(' ');
    },
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  const search = (term: string, options: object, weight: number, into: Map<string, number>): void => {
    for (const { id, score } of index.search(term, { boost, ...options })) {
      into.set(id as string, Math.max(weight * score, into.get(id as string) ?? 0));
    }
  };
  return {
    put(record) {
      const indexed = indexedOf(record);
      if (index.has(record.id)) index.replace(indexed);
      else index.add(indexed);
    },
    drop(id) {
      if (index.has(id)) index.discard(id);
    },
    word(forms) {
      const hits = new Map<string, number>();
      for (const form of forms) {
        if (form.startsWith(KEY_MARK)) search(form, { fields: ['names'] }, KEY_WEIGHT, hits);
        else search(form, { prefix: true, fuzzy: form.length >= SHORTEST_WITH_SLIP ? 0.2 : false }, 1, hits);
      }
      return hits;
    },
    number(text) {
      const hits = new Map<string, number>();
      search(numberKey(text), { fields: ['numbers'], prefix: true }, 1, hits);
      return hits;
    },
  };
}

function indexedOf({ id, type, data }: RecordDocument): Indexed {
  if (type === 'person') {
    const facts = personFacts(data);
    const phones = facts.phones.flatMap((phone) => [phone, ...PHONE_TAILS.map((length) => phone.slice(-length))]);
    const numbers = [...new Set([...phones, ...facts.numbers])];
    const names = facts.names.flatMap((name) => searchTokens(name, { withKeys: true }));
    return { id, names, numbers, text: textsIn(data).flatMap(termsOf) };
  }
  if (type === 'case' || type === 'letter' || type === 'proceeding') {
    const number = textAt(data, 'number');
    return { id, names: [], numbers: [numberKey(number)], text: termsOf(number) };
  }
  return { id, names: [], numbers: [], text: textsIn(data).flatMap(termsOf) };
}
