import MiniSearch from 'minisearch';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { textAt, textsIn } from './dataAccess.ts';
import { personFacts } from './personFacts.ts';
import { numberKey, skeletonOf, termsOf } from './searchTerms.ts';

interface Indexed {
  readonly id: string;
  readonly names: readonly string[];
  readonly skeletons: readonly string[];
  readonly numbers: readonly string[];
  readonly text: readonly string[];
}
type Field = Exclude<keyof Indexed, 'id'>;
const fields: readonly Field[] = ['names', 'skeletons', 'numbers', 'text'];
const boost = { numbers: 6, names: 4, skeletons: 2, text: 1 };
/** A phone is asked for with and without its country's code. */
const PHONE_TAILS = [10, 9, 7];

export interface SearchIndex {
  put(record: RecordDocument): void;
  drop(id: string): void;
  /** Record ids with a score, for one word as typed (its start, or with a slip). */
  word(word: string): Map<string, number>;
  /** Record ids in whose numbers this one occurs, at the start or after a country's code. */
  number(text: string): Map<string, number>;
}

/** [G3] Words of every record: names folded and as skeletons, numbers without their dashes, texts. */
export function searchIndex(): SearchIndex {
  const index = new MiniSearch<Indexed>({
    fields: [...fields],
    // Terms were cut when they were folded; MiniSearch wants one text per field.
    extractField: (document, field) => {
      const value = document[field as keyof Indexed];
      return typeof value === 'string' ? value : value.join(' ');
    },
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  const found = (results: readonly { readonly id: unknown; readonly score: number }[], into: Map<string, number>): void => {
    for (const { id, score } of results) into.set(id as string, Math.max(score, into.get(id as string) ?? 0));
  };
  const search = (term: string, options: object, into: Map<string, number>): void => {
    if (term !== '') found(index.search(term, { tokenize: (text) => [text], boost, ...options }), into);
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
    word(word) {
      const hits = new Map<string, number>();
      const [folded = ''] = termsOf(word);
      search(folded, { fields: ['names', 'text', 'numbers'], prefix: true, fuzzy: folded.length > 4 ? 0.2 : false }, hits);
      const skeleton = skeletonOf(word);
      if (skeleton.length > 1) search(skeleton, { fields: ['skeletons'], prefix: skeleton.length > 2 }, hits);
      return hits;
    },
    number(text) {
      const hits = new Map<string, number>();
      search(numberKey(text).toLowerCase(), { fields: ['numbers'], prefix: true }, hits);
      return hits;
    },
  };
}

function indexedOf({ id, type, data }: RecordDocument): Indexed {
  if (type === 'person') {
    const facts = personFacts(data);
    const words = facts.names.flatMap(termsOf);
    const phones = facts.phones.flatMap((phone) => [phone, ...PHONE_TAILS.map((length) => phone.slice(-length))]);
    const numbers = [...new Set([...phones, ...facts.numbers])].map((one) => one.toLowerCase());
    const skeletons = words.map(skeletonOf).filter((one) => one.length > 1);
    return { id, names: words, skeletons, numbers, text: textsIn(data).flatMap(termsOf) };
  }
  if (type === 'case' || type === 'letter' || type === 'proceeding') {
    const number = numberKey(textAt(data, 'number')).toLowerCase();
    return { id, names: [], skeletons: [], numbers: number === '' ? [] : [number], text: termsOf(textAt(data, 'number')) };
  }
  return { id, names: [], skeletons: [], numbers: [], text: textsIn(data).flatMap(termsOf) };
}
