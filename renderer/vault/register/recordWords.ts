import { digitsToAscii } from '#shared/dates/digits.ts';
import { textAt } from '#shared/forms/places.ts';
import { tokensOf } from '#shared/names/latinOf.ts';
import { searchTokens } from '#shared/names/searchTokens.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { RecordKind, RecordWords } from '#renderer/vault/search/searchIndex.ts';
import { personFacts } from './personFacts.ts';
import { numberKey, termsOf } from './searchTerms.ts';
import { textsIn } from './textsIn.ts';

/** A phone is asked for with and without its country's code. */
const PHONE_TAILS = [10, 9, 7];
/** How shared/names marks a phonetic key. */
const KEY_MARK = '~';
const MOST_REMEMBERED = 20_000;
const none: readonly string[] = [];

export function kindOf({ type }: RecordDocument): RecordKind {
  return type === 'case' || type === 'person' ? type : 'other';
}

/** [G3] Words of records: names in any script, numbers without their dashes, texts. Names repeat, and their sounds are
 *  slow to make: those of the last thousands are remembered. */
export class WordMaker {
  readonly #tokens = new Map<string, readonly string[]>();

  wordsOf({ type, data }: RecordDocument): RecordWords {
    if (type === 'person') {
      const facts = personFacts(data);
      const phones = facts.phones.flatMap((phone) => [phone, ...PHONE_TAILS.map((length) => phone.slice(-length))]);
      const words = facts.names.flatMap((name) => this.#namesIn(name));
      const isKey = (word: string): boolean => word.startsWith(KEY_MARK);
      return {
        sounds: words.filter(isKey).map((key) => key.slice(KEY_MARK.length)),
        names: words.filter((word) => !isKey(word)),
        numbers: [...phones, ...facts.numbers],
        texts: termsIn(textsIn(data)),
      };
    }
    if (type === 'case' || type === 'letter' || type === 'proceeding') {
      // What it was called before it had its number may be on paper.
      const calledAs = [textAt(data, 'number'), textAt(data, 'provisional')].filter(
        (one, at) => at === 0 || one !== '',
      );
      return { sounds: none, names: none, numbers: calledAs.map(numberKey), texts: calledAs.flatMap(termsOf) };
    }
    // The register finds case files, and a line of the reception is of none until it became one.
    if (type === 'reception') return { sounds: none, names: none, numbers: none, texts: none };
    // A list of chunks is no text.
    if (type === 'file') return { sounds: none, names: none, numbers: none, texts: termsOf(textAt(data, 'name')) };
    return { sounds: none, names: none, numbers: none, texts: termsIn(textsIn(data)) };
  }

  /** What `searchTokens` gives for each word of the name. */
  #namesIn(name: string): readonly string[] {
    return tokensOf(digitsToAscii(name)).flatMap((token) => {
      const remembered = this.#tokens.get(token);
      if (remembered !== undefined) return remembered;
      const words = searchTokens(token, { withKeys: true });
      if (this.#tokens.size >= MOST_REMEMBERED) this.#tokens.clear();
      this.#tokens.set(token, words);
      return words;
    });
  }
}

/** A text for all: cutting it up once is cheaper than a hundred short ones. */
function termsIn(texts: readonly string[]): string[] {
  return termsOf(texts.join(' '));
}
