/** How likely two names are one person's, spelt differently. Rules: ./SPEC.md */
import { dateBounds } from '#shared/dates/dateBounds.ts';
import { editDistance } from './editDistance.ts';
import { latinToken, tokensOf } from './latinOf.ts';
import { joinedAbd, keysByToken } from './nameKeys.ts';

/** People and papers are off by a year or two; more is another person, more often than not. */
const YEARS_OFF = 3;

/** N5: 0 (nothing alike) to 1 (the same). Order of the words does not matter; a word that only one of them has
 *  (a patronymic, a second surname) costs little. */
export function namesAlike(a: string, b: string): number {
  return likenessTo(a)(b);
}

/** The same for one name and many others. */
export function likenessTo(name: string): (other: string) => number {
  const words = wordsOf(name);
  return (other) => likeness(words, wordsOf(other));
}

function likeness(left: readonly Word[], right: readonly Word[]): number {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length === 0) return 0;
  // Best pairs first, so that it is the same from both sides.
  const pairs = few
    .flatMap((word) => many.map((other) => ({ word, other, score: wordsAlike(word, other) })))
    .sort((one, two) => two.score - one.score);
  const taken = new Set<Word>();
  let total = 0;
  for (const { word, other, score } of pairs) {
    if (taken.has(word) || taken.has(other)) continue;
    taken.add(word).add(other);
    total += score;
  }
  const missing = 1 - few.length / many.length;
  return (total / few.length) * (1 - 0.25 * missing);
}

/** N6: the years of birth, taken from approximate dates, tell two people apart, do not, or are not known. */
export function birthYearsAgree(a: string, b: string): 'agree' | 'differ' | 'unknown' {
  if (a === '' || b === '') return 'unknown';
  const [first, second] = [dateBounds(a), dateBounds(b)];
  if (first === null || second === null) return 'unknown';
  const from = (bounds: typeof first) => Number(bounds.earliest?.slice(0, 4) ?? Number.NEGATIVE_INFINITY);
  const to = (bounds: typeof first) => Number(bounds.latest?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  const apart = Math.max(from(first) - to(second), from(second) - to(first));
  return apart > YEARS_OFF ? 'differ' : 'agree';
}

interface Word {
  /** Vowels levelled, doubles gone. */
  readonly folded: string;
  readonly keys: readonly string[];
}

function wordsOf(name: string): readonly Word[] {
  const keys = keysByToken(name);
  const all = joinedAbd(tokensOf(name));
  // The same particles are left out as among the keys.
  const telling = all.length === keys.length ? all : all.filter((token) => keysByToken(`${token} x`).length === 2);
  return telling.map((token, index) => ({ folded: foldLatin(latinToken(token)), keys: keys[index] ?? [] }));
}

function wordsAlike(a: Word, b: Word): number {
  if (a.folded === b.folded) return 1;
  const longest = Math.max(a.folded.length, b.folded.length, 1);
  const spelling = 1 - editDistance(a.folded, b.folded) / longest;
  // One consonant is no evidence, two are little.
  const shared = Math.max(
    0,
    ...a.keys.filter((key) => b.keys.includes(key)).map((key) => key.replace(/^[AV]/u, '').length),
  );
  const weight = shared >= 3 ? 0.7 : 0.5;
  if (shared >= 2) return weight + (1 - weight) * spelling;
  return spelling >= 0.6 ? spelling * 0.85 : 0;
}

/** For comparing and searching: what spellings differ in most is levelled. */
export function foldLatin(latin: string): string {
  return latin
    .replaceAll('-', '')
    .replaceAll(/kh/gu, 'h')
    .replaceAll(/gh|q/gu, 'k')
    .replaceAll(/ou|oo|o/gu, 'u')
    .replaceAll(/ee|ei|ey|ay|ai|ye|e/gu, 'i')
    .replaceAll(/y|j/gu, 'i')
    .replaceAll(/w/gu, 'v')
    .replaceAll(/(.)\1+/gu, '$1');
}
