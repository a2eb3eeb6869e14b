import { digitsToAscii } from '#shared/dates/digits.ts';

/** Marks (accents, vowel points) that one person writes and the next leaves out. */
const MARKS = /\p{M}+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The words of a long text, as `searchWords` of shared/names writes a word first: folded, without marks. Texts are not
 *  transliterated: what is looked for in them is typed in their language. */
export function termsOf(text: string): string[] {
  return folded(text)
    .split(SEPARATORS)
    .filter((term) => term !== '');
}

/** Lower case, without marks, digits as 0 to 9. */
export function folded(text: string): string {
  return digitsToAscii(text).normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** A shorter number is in too many others. */
export const SHORTEST_NUMBER = 4;

/** Digits and letters only, lower case: how a phone, document or reference number is compared. */
export function numberKey(text: string): string {
  return digitsToAscii(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}0-9]/gu, '');
}
