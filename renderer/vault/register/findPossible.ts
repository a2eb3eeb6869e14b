import type { PossibleMatch } from '#shared/ipc/vaultCalls.ts';
import type { PersonFacts } from './personFacts.ts';
import type { RegisterBook } from './registerBook.ts';
import type { SearchIndex } from './searchIndex.ts';
import { numberKey, skeletonOf, termsOf } from './searchTerms.ts';

const MOST = 12;
const YEAR = /(?:19|20)\d{2}/;
/** People are often unsure of their year, and papers disagree. */
const YEAR_WINDOW = 3;
const SHORTEST_NUMBER = 4;

interface Likeness {
  readonly why: PossibleMatch['why'];
  readonly score: number;
}

/** [G5] Earlier files of what may be the same person: by a number, a phone, or a name in any spelling or script. A year
 *  in the text moves those born about then up. */
export function findPossible(text: string, book: RegisterBook, index: SearchIndex): PossibleMatch[] {
  const year = yearIn(text);
  const words = termsOf(text).filter((word) => !/^\d+$/.test(word));
  const candidates = new Set<string>();
  for (const word of termsOf(text)) for (const id of index.word(word).keys()) addPeople(id, book, candidates);
  if (numberKey(text).length >= SHORTEST_NUMBER) for (const id of index.number(text).keys()) addPeople(id, book, candidates);
  const matches: PossibleMatch[] = [];
  for (const personId of candidates) {
    const facts = book.people.get(personId);
    const likeness = facts === undefined ? null : likenessOf(text, words, facts, numbersOfCases(personId, book));
    if (facts === undefined || likeness === null) continue;
    const caseId = book.casesOfPerson(personId)[0] ?? book.caseOf.get(personId) ?? '';
    const { name, transcription, birthDate, country } = facts;
    const number = book.rows.get(caseId)?.number ?? '';
    const score = Math.max(0, likeness.score + yearBonus(year, birthDate));
    matches.push({ personId, caseId, number, name, transcription, birthDate, country, why: likeness.why, score });
  }
  return matches.sort((a, b) => b.score - a.score).slice(0, MOST);
}

/** A hit on a person, or on a case by its number. */
function addPeople(id: string, book: RegisterBook, candidates: Set<string>): void {
  if (book.people.has(id)) candidates.add(id);
  const principal = book.rows.get(id)?.personId;
  if (principal !== undefined && principal !== '') candidates.add(principal);
}

function numbersOfCases(personId: string, book: RegisterBook): string[] {
  return book.casesOfPerson(personId).map((caseId) => numberKey(book.rows.get(caseId)?.number ?? ''));
}

function likenessOf(text: string, words: readonly string[], facts: PersonFacts, cases: readonly string[]): Likeness | null {
  const number = numberKey(text);
  if (number !== '' && cases.includes(number)) return { why: 'number', score: 1 };
  if (number.length >= SHORTEST_NUMBER) {
    if (facts.numbers.some((one) => one === number)) return { why: 'number', score: 1 };
    const digits = number.replace(/\D/g, '');
    if (digits.length >= 6 && facts.phones.some((one) => one.endsWith(digits.slice(-9)))) return { why: 'phone', score: 1 };
    if (facts.numbers.some((one) => one.startsWith(number))) return { why: 'number', score: 0.8 };
  }
  return words.length === 0 ? null : nameLikeness(words, facts);
}

function nameLikeness(words: readonly string[], facts: PersonFacts): Likeness | null {
  const held = facts.names.flatMap(termsOf);
  const skeletons = new Set(held.map(skeletonOf).filter((one) => one.length > 1));
  let [same, alike] = [0, 0];
  for (const word of words) {
    if (held.some((one) => one === word || (word.length > 2 && one.startsWith(word)))) same += 1;
    else if (skeletons.has(skeletonOf(word)) || held.some((one) => isSlip(one, word))) alike += 1;
  }
  if (same + alike === 0) return null;
  const score = (same + 0.8 * alike) / words.length;
  return { why: alike > 0 ? 'name-sounds-alike' : 'name', score: 0.9 * score };
}

/** One letter more, less or other, in words long enough for that to be a slip. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function yearIn(text: string): number | null {
  const match = YEAR.exec(text);
  return match === null ? null : Number(match[0]);
}

function yearBonus(year: number | null, birthDate: string): number {
  const born = yearIn(birthDate);
  if (year === null || born === null) return 0;
  return Math.abs(year - born) <= YEAR_WINDOW ? 0.2 : -0.3;
}
