import { IdTable } from '#renderer/vault/search/idTable.ts';
import { decodeIndex, encodeIndex, type DecodedIndex } from '#renderer/vault/search/indexFile.ts';
import { NO_CASE, SearchIndex, type RecordWords } from '#renderer/vault/search/searchIndex.ts';

export const noWords: RecordWords = { sounds: [], names: [], numbers: [], texts: [] };

/** What each record is worth for these forms of a word, by id; those that are worth something. */
export function hitsOf(index: SearchIndex, forms: readonly string[]): Record<string, number> {
  const weights = index.word(forms);
  const hits: [string, number][] = [];
  for (let record = 0; record < index.length; record += 1) {
    const weight = weights[record] ?? 0;
    if (weight > 0) hits.push([index.ids.idOf(record), weight]);
  }
  return Object.fromEntries(hits.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function finished<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The index as bytes; `cases`: ids by the numbers that records were put with. */
export function encoded(index: SearchIndex, cases: IdTable, behind: readonly string[] = []): Uint8Array {
  const pieces = [...encodeIndex(finished(index.copy().merge()), cases, behind)];
  return new Uint8Array(Buffer.concat(pieces));
}

export function decoded(bytes: Uint8Array, cases = new IdTable()): DecodedIndex {
  const read = decodeIndex([bytes], (id) => cases.add(id));
  if (!read.ok) throw new Error(`${read.code} ${read.detail ?? ''}`);
  return read.value;
}

export function indexOf(records: Readonly<Record<string, Partial<RecordWords>>>): SearchIndex {
  const index = new SearchIndex();
  for (const [id, words] of Object.entries(records)) index.put(id, 'other', NO_CASE, { ...noWords, ...words });
  return index;
}
