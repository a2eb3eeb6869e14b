/** Search in a code list as one types, in the language of the screen and in English. */
import type { Language } from '#shared/languages/languages.ts';
import { codeLabel, codesOf, type CodeListName } from './codeLists.ts';

export interface CodeMatch {
  readonly code: string;
  readonly label: string;
}
interface Searchable extends CodeMatch {
  readonly folded: readonly string[];
}
const prepared = new Map<string, readonly Searchable[]>();

/** C3, C4: the whole list, sorted by label, for an empty text; else the code itself first, then labels that begin with
 *  the text, then those with a word that does, then those that hold it. Accents and case do not matter. */
export function searchCodes(list: CodeListName, text: string, language: Language): readonly CodeMatch[] {
  const wanted = fold(text);
  const all = prepare(list, language);
  if (wanted === '') return all;
  return all
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry: { code, label } }) => ({ code, label }));
}

const NO_MATCH = 4;

function rankOf({ code, folded }: Searchable, wanted: string): number {
  if (fold(code) === wanted) return 0;
  const ranks = folded.map((label) => {
    if (label.startsWith(wanted)) return 1;
    if (label.includes(` ${wanted}`)) return 2;
    return label.includes(wanted) ? 3 : NO_MATCH;
  });
  return Math.min(...ranks);
}

function prepare(list: CodeListName, language: Language): readonly Searchable[] {
  const key = `${list}:${language}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const entries = codesOf(list).map((code) => {
    const label = codeLabel(list, code, language);
    return { code, label, folded: [...new Set([fold(label), fold(codeLabel(list, code, 'en'))])] };
  });
  // Long lists by name; short ones keep the order in which they are thought.
  const sorted = entries.length > 40 ? sortByLabel(entries, language) : entries;
  prepared.set(key, sorted);
  return sorted;
}

function sortByLabel(entries: readonly Searchable[], language: Language): readonly Searchable[] {
  const { compare } = new Intl.Collator(language);
  return entries.toSorted((a, b) => compare(a.label, b.label));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}
