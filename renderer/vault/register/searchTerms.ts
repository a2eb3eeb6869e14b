import { transliterate } from 'transliteration';

/** Marks (accents, vowel points) that one person writes and the next leaves out. */
const MARKS = /\p{M}+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** Lower case, without marks: what is compared within one script. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLocaleLowerCase('und');
}

/** The words of a text, folded. */
export function termsOf(text: string): string[] {
  return fold(text)
    .split(SEPARATORS)
    .filter((term) => term !== '');
}

/** [G4] One Latin skeleton per word, the same however a name was spelt or in which script: Мухаммад, Muhammad, Mohamed
 *  and محمد all give `mhmd`. Empty for a word without consonants. */
export function skeletonOf(word: string): string {
  return transliterate(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/kh|h/g, 'h')
    .replace(/sch|sh|ch|zh|j|ts/g, 's')
    .replace(/ph|v|w|b/g, 'f')
    .replace(/[gqc]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/d/g, 't')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Digits and Latin letters only, upper case: how a phone, document or reference number is compared. */
export function numberKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .toUpperCase()
    .replace(/[^\p{L}0-9]/gu, '');
}

/** Decimal digits of any script stand in runs of ten. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code < 128 ? code - 48 : code - zero;
}
