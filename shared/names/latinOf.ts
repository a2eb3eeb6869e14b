/** A readable Latin transcription of a name in any script. A help to the reader, never a document's spelling. */
import { transliterate } from 'transliteration';
import { arabicNames } from './arabicNames.ts';
import { letterTables } from './letterTables.ts';
import { scriptOf } from './scriptOf.ts';

/** Nothing left to spell. */
const PLAIN = /^[a-z0-9-]*$/u;

/** N2: `''` for ''. A name in Latin script is given back without its diacritics. */
export function latinOf(name: string): string {
  return tokensOf(name).map(latinToken).map(capitalised).join(' ');
}

/** Words of a name: letters, with a hyphen or apostrophe inside them gone or parting. */
export function tokensOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replaceAll(/[\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069'’ʼʻ‘`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One word in lower-case Latin. */
export function latinToken(token: string): string {
  const lower = token.toLowerCase();
  if (scriptOf(lower) === 'Arab') {
    const bare = withoutMarks(lower);
    return arabicToken(bare);
  }
  return spell(lower.replaceAll(/ու/gu, 'u').replaceAll(/^ե/gu, 'ye').replaceAll(/^ո/gu, 'vo'));
}

/** Letter by letter; a script without a table of ours goes through the package's. */
export function spell(token: string): string {
  if (PLAIN.test(token)) return token;
  let latin = '';
  for (const letter of token) latin += letterTables.get(letter) ?? letter;
  if (PLAIN.test(latin)) return latin; // Nearly always; what follows takes ten times as long.
  const plain = latin.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const known = Array.from(plain, (letter) => letterTables.get(letter) ?? letter).join('');
  return PLAIN.test(known)
    ? known
    : transliterate(known)
        .toLowerCase()
        .replaceAll(/[^a-z0-9-]/gu, '');
}

/** Arabic letters without vowel signs and hamza, so that spellings of one name are one. */
export function withoutMarks(token: string): string {
  return token.replaceAll(/\p{M}/gu, '').replaceAll(/[أإآٱ]/gu, 'ا');
}

/** A name that is known, with or without its article; else one made sayable. */
function arabicToken(bare: string): string {
  const known = arabicNames.get(bare);
  if (known !== undefined) return known.toLowerCase();
  if (!bare.startsWith('ال') || bare.length < 4) return voiced(bare);
  const rest = bare.slice(2);
  return `al-${arabicNames.get(rest)?.toLowerCase() ?? voiced(rest)}`;
}

/** Puts an `a` between consonants, which is the likeliest vowel. */
function voiced(letters: string): string {
  const long = letters.replaceAll(/(?<=.)و(?=.)/gu, 'ۇ').replaceAll(/(?<=.)[يی]/gu, 'ئ');
  const sounds = Array.from(long, spell).filter((sound) => sound !== '');
  const isVowel = (sound = 'a') => /^[aeiou]/u.test(sound);
  return sounds
    .map((sound, index) => (isVowel(sound) || isVowel(sounds[index + 1]) ? sound : `${sound}a`))
    .join('')
    .replaceAll(/aa+/gu, 'a');
}

function capitalised(token: string): string {
  return token.replace(
    /^(al-)?(.)/u,
    (_, article: string | undefined, first: string) => (article ?? '') + first.toUpperCase(),
  );
}
