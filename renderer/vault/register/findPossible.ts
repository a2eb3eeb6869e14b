import type { PossibleMatch } from '#shared/ipc/vault/registerCalls.ts';
import { birthYearsAgree, likenessTo } from '#shared/names/namesAlike.ts';
import type { FoundPerson } from './candidates.ts';
import type { PersonFacts } from './personFacts.ts';
import { numberKey, SHORTEST_NUMBER, termsOf } from './searchTerms.ts';

const MOST = 12;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const SHORTEST_PHONE = 6;
/** Below this two names have little more in common than a letter. */
const LEAST_ALIKE = 0.5;

interface Likeness {
  readonly why: PossibleMatch['why'];
  readonly score: number;
}

/** [G5] Earlier files of what may be the same person: by a number, a phone, or a name in any spelling or script. A year
 *  in the text moves those born about then up and others down. */
export function findPossible(text: string, people: Iterable<FoundPerson>): PossibleMatch[] {
  const born = YEAR.exec(text)?.[0] ?? '';
  const matches: PossibleMatch[] = [];
  const typed = typedOf(text);
  for (const { personId, facts, cases } of people) {
    const likeness = likenessOf(
      typed,
      facts,
      cases.map(({ number }) => numberKey(number)),
    );
    if (likeness === null) continue;
    const { caseId = '', number = '' } = cases[0] ?? {};
    const { name, transcription, birthDate, country } = facts;
    const score = Math.max(0, likeness.score + bonus[birthYearsAgree(born, birthDate)]);
    matches.push({ personId, caseId, number, name, transcription, birthDate, country, why: likeness.why, score });
  }
  return matches.sort((a, b) => b.score - a.score).slice(0, MOST);
}

const bonus = { agree: 0.2, differ: -0.3, unknown: 0 } as const;

/** What was typed, made ready once for all who may be meant. */
interface Typed {
  readonly number: string;
  readonly words: readonly string[];
  readonly isLike: (name: string) => number;
}

function typedOf(text: string): Typed {
  const name = text.replaceAll(/[\p{N}+().-]+/gu, ' ').trim();
  return { number: numberKey(text), words: termsOf(name), isLike: likenessTo(name) };
}

function likenessOf(typed: Typed, facts: PersonFacts, cases: readonly string[]): Likeness | null {
  const { number } = typed;
  if (number !== '' && cases.includes(number)) return { why: 'number', score: 1 };
  if (number.length >= SHORTEST_NUMBER) {
    if (facts.numbers.includes(number)) return { why: 'number', score: 1 };
    const digits = number.replace(/\D/gu, '');
    const isPhone = digits.length >= SHORTEST_PHONE && facts.phones.some((one) => one.endsWith(digits.slice(-9)));
    if (isPhone) return { why: 'phone', score: 1 };
    if (facts.numbers.some((one) => one.startsWith(number))) return { why: 'number', score: 0.8 };
  }
  return nameLikeness(typed, facts);
}

function nameLikeness({ words, isLike }: Typed, { names }: PersonFacts): Likeness | null {
  if (words.length === 0) return null;
  const held = names.flatMap(termsOf);
  if (words.every((word) => held.some((one) => one.startsWith(word)))) return { why: 'name', score: 0.9 };
  const score = Math.max(0, ...names.map(isLike));
  return score < LEAST_ALIKE ? null : { why: 'name-sounds-alike', score: 0.9 * score };
}
