import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionaryFrom, termAt } from '#renderer/vault/search/dictionary.ts';
import { IdTable } from '#renderer/vault/search/idTable.ts';
import { NO_CASE, SearchIndex, type RecordWords } from '#renderer/vault/search/searchIndex.ts';
import { walkAlike } from '#renderer/vault/search/walkAlike.ts';
import { editDistance } from '#shared/names/editDistance.ts';
import { decoded, encoded, finished, hitsOf, noWords } from '#tests/support/wordIndex.ts';

/** Few letters, so that words resemble each other; one beyond ASCII, one half of a pair. */
const letter = fc.oneof(
  { arbitrary: fc.constantFrom('a', 'b'), weight: 9 },
  { arbitrary: fc.constantFrom('ж', '\ud83d'), weight: 1 },
);
const word = fc.string({ unit: letter, minLength: 1, maxLength: 10, size: 'max' });
const words: fc.Arbitrary<RecordWords> = fc
  .record({
    names: fc.array(word, { maxLength: 3 }),
    texts: fc.array(word, { maxLength: 5 }),
    numbers: fc.array(word, { maxLength: 1 }),
    sounds: fc.array(word, { maxLength: 2 }),
  })
  .map((some) => ({ ...noWords, ...some }));
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const act = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('put' as const), id: fc.constantFrom(...ids), words }), weight: 6 },
  { arbitrary: fc.record({ kind: fc.constant('drop' as const), id: fc.constantFrom(...ids) }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constantFrom('keep' as const, 'tidy' as const, 'begin' as const) }), weight: 2 },
);

it('[Z1,Z4] after any acts, kept and loaded in between, it answers as one made at once', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 30, size: 'max' }),
      fc.array(word, { minLength: 1, maxLength: 6 }),
      (acts, asked) => {
        let index = new SearchIndex();
        const present = new Map<string, RecordWords>();
        let tidying: Generator<void, void> | null = null;
        for (const one of acts) {
          if (one.kind === 'put') {
            index.put(one.id, 'other', NO_CASE, one.words);
            present.set(one.id, one.words);
          } else if (one.kind === 'drop') {
            index.drop(one.id);
            present.delete(one.id);
          } else if (one.kind === 'begin') {
            index.copy(); // What is fresh becomes a part.
            tidying ??= index.tidy();
            tidying.next();
          } else if (one.kind === 'tidy') {
            if (tidying !== null) finished(tidying);
            tidying = null;
          } else {
            tidying = null;
            index = new SearchIndex(decoded(encoded(index, new IdTable())).kept);
          }
        }
        const fresh = new SearchIndex();
        for (const [id, its] of present) fresh.put(id, 'other', NO_CASE, its);
        for (const one of asked) {
          const hits = hitsOf(index, [one, `~${one}`]);
          expect(hits).toEqual(hitsOf(fresh, [one, `~${one}`]));
          found += Object.keys(hits).length;
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(400);
});

it('[Z5] finds by slips what comparing with every word finds', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60, size: 'max' }),
      word,
      fc.integer({ min: 1, max: 3 }),
      (held, asked, most) => {
        const sorted = held.map((one) => `n${one}`).sort();
        const dictionary = dictionaryFrom(sorted);
        const visited: [string, number][] = [];
        walkAlike(dictionary, [0, sorted.length], { word: asked, mark: 1, most }, (term, edits) => {
          visited.push([termAt(dictionary, term).slice(1), edits]);
        });
        const all = sorted.map((one) => [one.slice(1), editDistance(one.slice(1), asked)] as [string, number]);
        expect(visited).toEqual(all.filter(([, edits]) => edits <= most));
        found += visited.length;
      },
    ),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(1000);
});
