/** Phonetic keys: the same for the same name however it was spelt, in whatever script. Rules: ./SPEC.md */
import { latinToken, spell, tokensOf, withoutMarks } from './latinOf.ts';
import { scriptOf } from './scriptOf.ts';

/** Articles and "son of" come and go between documents. */
const particles = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ibn',
  'ben',
  'bint',
  'ogly',
  'oglu',
  'kyzy',
  'kizi',
  'ould',
  'uld',
  'de',
  'von',
]);

/** N3: one or more keys for each word; several where a letter is read in two ways (Г as g or h, ض as d or z). */
export function nameKeys(name: string): readonly string[] {
  return [...new Set(keysByToken(name).flat())];
}

/** Keys of each word apart, particles left out (unless nothing else is there). */
export function keysByToken(name: string): readonly (readonly string[])[] {
  const all = joinedAbd(tokensOf(name));
  const telling = all.filter((token) => !particles.has(latinToken(token)));
  return (telling.length > 0 ? telling : all).map((token) => [...new Set(readings(token).map(skeleton))]);
}

/** "Abd al-Rahman", "Abdul Rahman" and "Abdurrahman" are one word. */
export function joinedAbd(tokens: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let carried = '';
  for (const token of tokens) {
    const latin = latinToken(token);
    if (/^abd[aeiu]?[lr]?$/u.test(latin)) carried += token;
    else if (carried !== '' && particles.has(latin)) continue;
    else {
      joined.push(carried + token);
      carried = '';
    }
  }
  return carried === '' ? joined : [...joined, carried];
}

/** Letters that two traditions read differently give two readings. */
function readings(token: string): readonly string[] {
  const lower = token.toLowerCase();
  if (scriptOf(lower) === 'Arab') {
    const bare = withoutMarks(lower)
      .replace(/^ال(?=...)/u, '')
      .replace(/^عبدال/u, 'عبد');
    const plain = spell(bare);
    return both(bare, plain, [/[ضذظ]/gu, 'ز'], [/ث/gu, 'س'], [/ه$/gu, 'ا']);
  }
  const latin = latinToken(lower);
  if (scriptOf(lower) === 'Cyrl')
    return lower.includes('г') ? [latin, latinToken(lower.replaceAll('г', 'һ'))] : [latin];
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/^j/u, 'y'],
    [/th/gu, 's'],
    [/^magom/u, 'mahom'],
  ];
  return [
    latin,
    ...swaps
      .filter(([from]) => latin.search(from) >= 0)
      .map(([from, to]) => latin.replaceAll(new RegExp(from, 'gu'), to)),
  ];
}

function both(bare: string, plain: string, ...swaps: readonly (readonly [RegExp, string])[]): readonly string[] {
  const swapped = swaps.map(([letters, as]) => spell(bare.replaceAll(letters, as)));
  return [plain, ...swapped];
}

/** N4: consonants in classes, vowels gone but for a mark where the name begins with one. */
export function skeleton(latin: string): string {
  const plain = abdRest(latin.replaceAll('-', '').replaceAll(/(.)\1+/gu, '$1'));
  const classed = plain
    .replaceAll(/shch|tsch|tch|sch|sh|ch/gu, 'X')
    .replaceAll(/dzh|dj|zh|j/gu, 'J')
    .replaceAll(/ph/gu, 'F')
    .replaceAll(/f+$/gu, (end) => (/o[f]$|e[f]$/u.test(plain) ? 'v' : end))
    .replaceAll(/(?<=[aeiouy])h$/gu, '')
    .replaceAll(/kh|h/gu, 'H')
    .replaceAll(/gh|[gkq]/gu, 'K')
    .replaceAll(/x/gu, 'KS')
    .replaceAll(/ts|tz|dz|c|s|z/gu, 'S')
    .replaceAll(/th|dh/gu, (pair) => (pair === 'th' ? 'T' : 'D'));
  const initial = /^[aeiouy]/u.test(classed) ? 'A' : /^[vw]/u.test(classed) ? 'V' : '';
  const rest = classed.replaceAll(/[aeiouyvw]/gu, '').toUpperCase();
  const key = (initial + rest).replaceAll(/(.)\1+/gu, '$1');
  return key === '' ? latin.toUpperCase() : key;
}

/** Abdurrahman, Abdelrahman, Abdulrahman: the vowel and the l of the article say nothing. */
function abdRest(latin: string): string {
  const rest = /^abd[aeiu]?l?(.{3,})$/u.exec(latin)?.[1];
  if (rest === undefined) return /^abd[aeiu]?l?a?h?$/u.test(latin) && latin.length > 4 ? 'abdla' : latin;
  return /^l?ah?$/u.test(rest) || /^[ua]?lah?$/u.test(rest) ? 'abdla' : `abd${rest}`;
}
