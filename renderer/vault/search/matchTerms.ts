import { firstFrom, lengthOf, LONGEST, sizeOf, startsWith, type Dictionary } from './dictionary.ts';
import { walkAlike } from './walkAlike.ts';

/** Before each term stands one of these: what kind of word it is. */
export const marks = { sound: 'k', name: 'n', text: 't', number: 'u' } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** [Z3] Numbers count more than names, names more than what was told; a whole word more than its start, that more than
 *  one with a slip, and what merely sounds alike least, though more than a word of a text. */
const WHOLE = 32;
const weightOf: Readonly<Record<Mark, number>> = { u: 6 * WHOLE, n: 4 * WHOLE, t: WHOLE, k: 1.2 * WHOLE };
const START = 0.8;
const SLIP = 0.45;
/** A start counts less the more of the word is missing. */
const MISSING = 0.3;

const SHORTEST_WITH_SLIP = 5;
const SHORTEST_WITH_TWO = 8;

export function slipsIn(word: string): number {
  return word.length >= SHORTEST_WITH_TWO ? 2 : word.length >= SHORTEST_WITH_SLIP ? 1 : 0;
}

export interface Wanted {
  readonly word: string;
  readonly marks: readonly Mark[];
  /** 0: only whole words and their starts. */
  readonly slips: number;
  /** Only the word as it stands. */
  readonly whole: boolean;
}

/** Visits every term that meets the word, with what that is worth: 1 or more; some terms more than once. */
export function matchTerms(
  dictionary: Dictionary,
  wanted: Wanted,
  visit: (term: number, weight: number) => void,
): void {
  const word = wanted.word.slice(0, LONGEST);
  if (word === '') return;
  for (const mark of wanted.marks) {
    const full = weightOf[mark];
    const sought = mark + word;
    for (let term = firstFrom(dictionary, sought); term < sizeOf(dictionary); term += 1) {
      if (!startsWith(dictionary, term, sought)) break;
      const missing = lengthOf(dictionary, term) - sought.length;
      if (missing > 0 && wanted.whole) break;
      visit(term, missing === 0 ? full : worth((full * START * word.length) / (word.length + MISSING * missing)));
    }
    if (wanted.slips === 0) continue;
    const range = [firstFrom(dictionary, mark), firstFrom(dictionary, after(mark))] as const;
    walkAlike(dictionary, range, { word, mark: 1, most: wanted.slips }, (term, edits) => {
      visit(term, worth((full * SLIP * word.length) / (word.length + edits)));
    });
  }
}

/** A word that starts like `word` has a weight that is less than a whole one's, and never none. */
function worth(weight: number): number {
  return Math.max(1, Math.floor(weight));
}

function after(mark: Mark): string {
  return String.fromCharCode(mark.charCodeAt(0) + 1);
}
