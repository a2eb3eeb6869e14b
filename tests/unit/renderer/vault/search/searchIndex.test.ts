import { expect, it } from 'vitest';
import { IdTable } from '#renderer/vault/search/idTable.ts';
import { decodeIndex } from '#renderer/vault/search/indexFile.ts';
import { NO_CASE, SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import { decoded, encoded, finished, hitsOf, indexOf, noWords } from '#tests/support/wordIndex.ts';

const best = (hits: Record<string, number>): string[] =>
  Object.entries(hits)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);

it('[Z3] puts numbers before names, names before sounds, sounds before texts', () => {
  const index = indexOf({
    text: { texts: ['1234'] },
    sound: { sounds: ['1234'] },
    name: { names: ['1234'] },
    number: { numbers: ['1234'] },
  });
  expect(best(hitsOf(index, ['1234', '~1234']))).toEqual(['number', 'name', 'sound', 'text']);
});

it('[Z3] puts a whole word before its start, and that before one with a slip', () => {
  const index = indexOf({
    slip: { names: ['karimof'] },
    farther: { names: ['karimovanova'] },
    start: { names: ['karimova'] },
    whole: { names: ['karimov'] },
    other: { names: ['beridze'] },
  });
  expect(best(hitsOf(index, ['karimov']))).toEqual(['whole', 'start', 'farther', 'slip']);
});

it('[Z5] forgives one slip in five letters and two in eight, in a number that is asked for none', () => {
  const index = indexOf({ a: { names: ['fatima'] }, b: { names: ['mohammad'] }, c: { numbers: ['123456789'] } });
  expect(hitsOf(index, ['ftaima'])).toHaveProperty('a');
  expect(hitsOf(index, ['ftiama'])).toEqual({});
  expect(hitsOf(index, ['muhamad'])).toEqual({}); // Seven letters, two slips.
  expect(hitsOf(index, ['muhamnad'])).toHaveProperty('b');
  const numbers = (key: string): boolean => index.number(key).some((weight) => weight > 0);
  expect([numbers('123456789'), numbers('12345'), numbers('123456788')]).toEqual([true, true, false]);
});

it('[Z5] sounds are met whole or not at all', () => {
  const index = indexOf({ a: { sounds: ['MHMDKRM'] } });
  expect(hitsOf(index, ['~MHMDKRM'])).toHaveProperty('a');
  expect([hitsOf(index, ['~MHMD']), hitsOf(index, ['~MHMDKR'])]).toEqual([{}, {}]);
});

it('[Z1] very long words are cut, and still meet', () => {
  const long = 'a'.repeat(500);
  const index = indexOf({ a: { texts: [long] } });
  expect(hitsOf(index, [long])).toHaveProperty('a');
  expect(hitsOf(decodedIndex(index), [long])).toHaveProperty('a');
});

it('[Z4] what was dropped or changed is found no more, whatever part held it', () => {
  const index = new SearchIndex();
  for (let at = 0; at < 3000; at += 1) {
    index.put(`r${String(at)}`, 'other', NO_CASE, { ...noWords, texts: ['common', `own${String(at)}`] });
  }
  index.drop('r5');
  index.put('r6', 'other', NO_CASE, { ...noWords, texts: ['else'] });
  for (const one of [index, decodedIndex(index)]) {
    const hits = hitsOf(one, ['common']);
    expect([Object.keys(hits).length, hits['r5'], hits['r6']]).toEqual([2998, undefined, undefined]);
    expect(Object.keys(hitsOf(one, ['else']))).toEqual(['r6']);
  }
});

it('[Z4] stays tidy, and finds the same while parts are put together', () => {
  const index = new SearchIndex();
  for (let at = 0; !index.isUntidy; at += 1) {
    index.put(`r${String(at)}`, 'other', NO_CASE, { ...noWords, texts: ['common'] });
  }
  const steps = index.tidy();
  const before = Object.keys(hitsOf(index, ['common'])).length;
  steps.next();
  index.put('r1', 'other', NO_CASE, { ...noWords, texts: ['else'] });
  index.put('new', 'other', NO_CASE, { ...noWords, texts: ['common'] });
  index.drop('r2');
  const during = hitsOf(index, ['common']);
  finished(steps);
  expect(index.isUntidy).toBe(false);
  expect(hitsOf(index, ['common'])).toEqual(during);
  expect(Object.keys(during)).toHaveLength(before - 1);
});

it('[Z1] keeps kinds, cases by id, and what it was behind with', () => {
  const cases = new IdTable();
  const index = new SearchIndex();
  index.put('p', 'person', cases.add('case one'), { ...noWords, names: ['olga'] });
  index.put('o', 'other', NO_CASE, { ...noWords, texts: ['office'] });
  const others = new IdTable();
  others.add('a case that came first');
  const { kept, behind } = decoded(encoded(index, cases, ['x', 'y']), others);
  const read = new SearchIndex(kept);
  expect([read.kindOf(0), read.kindOf(1), others.idOf(read.caseOf(0)), read.caseOf(1)]).toEqual([
    ...(['person', 'other', 'case one', NO_CASE] as const),
  ]);
  expect(behind).toEqual(['x', 'y']);
});

it('[Z2] says of a newer version that it is newer', () => {
  const bytes = encoded(indexOf({ a: { texts: ['x'] } }), new IdTable());
  new DataView(bytes.buffer).setUint16(4, 2, true);
  expect(decodeIndex([bytes], () => 0)).toMatchObject({ ok: false, code: 'index/newer' });
});

function decodedIndex(index: SearchIndex): SearchIndex {
  return new SearchIndex(decoded(encoded(index, new IdTable())).kept);
}
