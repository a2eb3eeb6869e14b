/** Words for the register's index, so that a name is found as one types it in any script. */
import { digitsToAscii } from '#shared/dates/digits.ts';
import { latinToken, tokensOf } from './latinOf.ts';
import { foldLatin } from './namesAlike.ts';
import { keysByToken } from './nameKeys.ts';

/** Marks a phonetic key among the words: `~MHMD`. */
const KEY_MARK = '~';

/** N7: all words of a text: as written (folded), in levelled Latin, and, `withKeys`, their phonetic keys. The same
 *  function makes the words of the index and of what is looked for. */
export function searchTokens(text: string, { withKeys = false } = {}): readonly string[] {
  return [...new Set(searchWords(text, { withKeys }).flat())];
}

/** The same, word by word: a hit needs any one of each. */
export function searchWords(text: string, { withKeys = false } = {}): readonly (readonly string[])[] {
  return tokensOf(digitsToAscii(text)).map((token) => {
    const written = token.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    if (/\p{N}/u.test(written)) return [written];
    const keys =
      withKeys && written.length > 2
        ? keysByToken(token)
            .flat()
            .map((key) => KEY_MARK + key)
        : [];
    return [...new Set([written, foldLatin(latinToken(token)), ...keys])].filter((word) => word !== '');
  });
}
