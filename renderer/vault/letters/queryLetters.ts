/** The outgoing register as a screen asks for it. */
import { searchWords } from '#shared/names/searchTokens.ts';
import type { LetterRow, LettersQuery } from '#shared/ipc/vault/lettersCalls.ts';
import type { LetterLine, LetterRows } from './letterRows.ts';

export interface LettersAnswer {
  readonly total: number;
  readonly all: number;
  readonly rows: LetterRow[];
  readonly years: string[];
  readonly countries: string[];
}

export async function queryLetters(rows: LetterRows, query: LettersQuery): Promise<LettersAnswer> {
  const all = await rows.all();
  const names = new Map<string, string>();
  const nameOf = (personId: string): string => {
    const known = names.get(personId) ?? rows.nameOf(personId);
    names.set(personId, known);
    return known;
  };
  const wanted = query.text === '' ? [] : searchWords(query.text);
  const found = all
    .filter((line) => fits(line, query))
    .filter((line) => wanted.length === 0 || holds([...textsOf(line), nameOf(line.personId)], wanted))
    .sort(byNumber);
  return {
    total: found.length,
    all: all.length,
    rows: found.slice(query.from, query.from + query.count).map((line) => rowOf(line, nameOf(line.personId))),
    years: occurring(all.map(yearOf)).reverse(),
    countries: occurring(all.map(({ country }) => country)),
  };
}

function rowOf({ numberedOn: _, ...line }: LetterLine, name: string): LetterRow {
  return { ...line, name };
}

function fits(line: LetterLine, { stage, year, country }: LettersQuery): boolean {
  if (stage.length > 0 && !stage.includes(line.stage)) return false;
  return (year === '' || yearOf(line) === year) && (country === '' || line.country === country);
}

function textsOf({ number, provisional, addressee, subject }: LetterLine): readonly string[] {
  return [number, provisional, addressee, subject];
}

/** Each word that was typed, in one of its spellings, begins some word of the line. */
function holds(texts: readonly string[], wanted: ReturnType<typeof searchWords>): boolean {
  const words = texts.flatMap((text) => searchWords(text).flat());
  return wanted.every((spellings) => spellings.some((begin) => words.some((word) => word.startsWith(begin))));
}

function yearOf({ date }: LetterLine): string {
  return date.slice(0, 4);
}

function occurring(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}

/** What has no number yet is on top: it needs somebody. Blocks break the order of dates; the number is what one looks for. */
function byNumber(a: LetterLine, b: LetterLine): number {
  const [first, second] = [Number(a.number || Infinity), Number(b.number || Infinity)];
  if (first === second) return b.updatedAt - a.updatedAt;
  return first > second ? -1 : 1;
}
