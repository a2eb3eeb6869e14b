/** A leaf's path and value in words, from the form's own labels. */
import { codeLabel } from '#shared/codes/codeLists.ts';
import type { Choice, CodeQuestion, Question, Section } from '#shared/forms/formDefinition.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import type { Language } from '#shared/languages/languages.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { itemRemovedBy } from '#shared/merge/removalLeaf.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';

type Simple = Exclude<Question, { kind: 'group' }>;
export interface SaidLeaf {
  /** What was asked, '' for a leaf of no form (a case's own field: its name is in `field`). */
  readonly label: string;
  readonly field: string;
  readonly removed: boolean;
  /** Not worth a line of its own: the order of items, ids that point at other records. */
  readonly hidden: boolean;
  readonly say: (value: Scalar | undefined) => string;
}

interface Words {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
  readonly memberName: (id: string) => string;
  readonly day: (day: string) => string;
}
const plumbing = /(^|\/)(order|caseId|personId|interviewId|token|provisional|principal)$|^numberTwice\//;

function sectionOf(type: RecordType, id: string): Section | undefined {
  return intakeForm.sections.find((section) => section.record === type && section.id === id);
}

interface Found {
  readonly label: string;
  readonly question: Simple | null;
  /** Which of many choices this leaf ticks. */
  readonly code: string | null;
}

/** `section/question[/code]` or `section/group/item/question[/code]`. */
function find(type: RecordType, path: string, language: Language): Found | null {
  const [sectionId = '', questionId = '', ...rest] = path.split('/');
  const section = sectionOf(type, sectionId);
  const question = section?.questions.find(({ id }) => id === questionId);
  if (section === undefined || question === undefined) return null;
  if (question.kind !== 'group') return { label: question.label[language], question, code: rest[0] ?? null };
  const inner = question.questions.find(({ id }) => id === rest[1]);
  if (inner === undefined) return { label: question.item[language], question: null, code: null };
  return { label: `${question.item[language]}: ${inner.label[language]}`, question: inner, code: rest[2] ?? null };
}

function choiceLabel(choices: readonly Choice[], code: string, language: Language): string {
  return choices.find((choice) => choice.code === code)?.label[language] ?? code;
}

function sayCode(list: CodeQuestion['list'], code: string, words: Words): string {
  return list === 'members' ? words.memberName(code) : codeLabel(list, code, words.language);
}

function sayValue(found: Found | null, value: Scalar | undefined, words: Words): string {
  if (value === undefined || value === null || value === '') return '';
  const question = found?.question ?? null;
  const code = found?.code ?? null;
  if (question?.kind === 'choices' && code !== null) {
    return value === true ? choiceLabel(question.choices, code, words.language) : '';
  }
  if (question?.kind === 'codes' && code !== null) return value === true ? sayCode(question.list, code, words) : '';
  if (value === true) return words.yes;
  if (value === false) return words.no;
  const text = String(value);
  if (question?.kind === 'choice') return choiceLabel(question.choices, text, words.language);
  if (question?.kind === 'code') return sayCode(question.list, text, words);
  return words.day(text);
}

/** Never throws on a path that this version does not know: it then shows the value alone. */
export function sayLeaf(type: RecordType, path: string, words: Words): SaidLeaf {
  const parts = path.split('/');
  const item = itemRemovedBy(path);
  const asked = item ?? path.replace(/^noAnswer\//, '');
  const dotted = path.startsWith('noAnswer/') ? asked.replaceAll('.', '/') : asked;
  const found = find(type, dotted, words.language);
  return {
    label: found?.label ?? '',
    field: found === null ? (parts[0] ?? '') : '',
    removed: item !== null,
    hidden: plumbing.test(path) || path.startsWith('marked/') || path.endsWith('/order'),
    say: (value) => sayValue(found, value, words),
  };
}
