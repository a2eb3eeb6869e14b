import { digitsToAscii } from '#shared/dates/digits.ts';

/** Marks (accents, vowel points) that one person writes and the next leaves out. */
const MARKS = /\p{M}+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The words of a long text, as `searchWords` of shared/names writes a word first: folded, without marks. Texts are not
 *  transliterated: what is looked for in them is typed in their language. */
export function termsOf(text: string): string[] {
  return digitsToAscii(text)
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(SEPARATORS)
    .filter((term) => term !== '');
}

/** Digits and letters only, lower case: how a phone, document or reference number is compared. */
export function numberKey(text: string): string {
  return digitsToAscii(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}0-9]/gu, '');
}
