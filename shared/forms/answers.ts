/** Reading answers: a value, several codes, a reason for none, or nothing at all. Rules: ./SPEC.md */
import type { Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { paragraphsOf } from './account.ts';
import { noAnswers, type NoAnswer, type Question, type Section } from './formDefinition.ts';
import { itemsOf } from './items.ts';
import { leafPathOf, noAnswerPathOf, valueAt, folderAt, type Place } from './places.ts';

export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'noAnswer'; readonly why: NoAnswer }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  /** A repeating group or the account: how many items or paragraphs it holds. */
  | { readonly kind: 'many'; readonly count: number };

/** F1 to F4: the answer at a place. What was answered wins over a reason for no answer. */
export function readAnswer(data: RecordData, question: Question, place: Place): Answer {
  const given = givenAnswer(data, question, place);
  if (given.kind !== 'none') return given;
  const why = valueAt(data, noAnswerPathOf(place));
  return isNoAnswer(why) ? { kind: 'noAnswer', why } : given;
}

/** Whether the question is put at all: F5, `when`. */
export function isAsked(data: RecordData, question: Question, siblings: readonly Question[], place: Place): boolean {
  const { when } = question;
  if (when === undefined) return true;
  const other = siblings.find(({ id }) => id === when.question);
  if (other === undefined) return true;
  const otherPlace = { ...place, question: other.id };
  if (!isAsked(data, other, siblings, otherPlace)) return false;
  const answer = readAnswer(data, other, otherPlace);
  if (answer.kind === 'codes') return answer.codes.some((code) => when.is.includes(code));
  return answer.kind === 'value' && when.is.includes(String(answer.value));
}

/** The questions of a section that are put now, with their places; a group counts as one. */
export function askedIn(section: Section, data: RecordData): readonly { question: Question; place: Place }[] {
  return section.questions
    .map((question) => ({ question, place: { section: section.id, question: question.id } }))
    .filter(({ question, place }) => isAsked(data, question, section.questions, place));
}

export function isNoAnswer(value: unknown): value is NoAnswer {
  return noAnswers.some((known) => known === value);
}

function givenAnswer(data: RecordData, question: Question, place: Place): Answer {
  if (question.kind === 'group') return many(itemsOf(data, place.section, question.id).length);
  if (question.kind === 'account') return many(paragraphsOf(data).length);
  if (question.kind !== 'choices' && question.kind !== 'codes') return single(valueAt(data, leafPathOf(place)));
  const ticks = folderAt(data, leafPathOf(place));
  const codes = Object.keys(ticks).filter((code) => ticks[code] === true);
  return codes.length === 0 ? { kind: 'none' } : { kind: 'codes', codes: inFormOrder(question, codes) };
}

function single(value: Scalar | RecordData | undefined): Answer {
  if (value === undefined || value === null || value === '' || typeof value === 'object') return { kind: 'none' };
  if (typeof value === 'string' && value.trim() === '') return { kind: 'none' };
  return { kind: 'value', value };
}

function many(count: number): Answer {
  return count === 0 ? { kind: 'none' } : { kind: 'many', count };
}

function inFormOrder(question: Question, codes: readonly string[]): readonly string[] {
  if (question.kind !== 'choices') return codes.toSorted();
  const known = question.choices.map(({ code }) => code).filter((code) => codes.includes(code));
  return [...known, ...codes.filter((code) => !known.includes(code)).toSorted()];
}
