/** How far a section is, and what is still missing at the end. Nothing here ever blocks saving. Rules: ./SPEC.md */
import type { LeafPath } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { askedIn, isNoAnswer, readAnswer } from './answers.ts';
import type { FormDefinition, Section } from './formDefinition.ts';
import { folderAt, valueAt } from './places.ts';

export type SectionState = 'empty' | 'begun' | 'done' | 'notAsked';
export type FormRecords = Readonly<Partial<Record<Section['record'], RecordData>>>;
export interface MissingAnswer {
  readonly section: string;
  /** Question id, or `group.item.question` inside an item. */
  readonly question: string;
  /** Never answered, or put off to ask later in private. */
  readonly why: 'missing' | 'askLater';
}

/** The leaf in which a caseworker marks a whole section `done` or `notAsked`; null takes the mark back. */
export function sectionMarkPath(section: string): LeafPath {
  return `marked/${section}`;
}

/** F6: a mark wins, but an answer given later wins over `notAsked`. */
export function sectionState(section: Section, data: RecordData): SectionState {
  const mark = valueAt(data, sectionMarkPath(section.id));
  if (mark === 'done') return 'done';
  const asked = askedIn(section, data).map(({ question, place }) => ({
    question,
    answer: readAnswer(data, question, place),
  }));
  const answered = asked.filter(({ answer }) => answer.kind !== 'none' && answer.kind !== 'noAnswer');
  const explained = asked.filter(({ answer }) => answer.kind === 'noAnswer');
  if (answered.length === 0 && mark === 'notAsked') return 'notAsked';
  if (answered.length === 0 && explained.length === 0) return 'empty';
  if (answered.length === 0 && explained.every(({ answer }) => answer.kind === 'noAnswer' && answer.why === 'notAsked'))
    return explained.length === asked.length ? 'notAsked' : 'begun';
  const expected = asked.filter(({ question }) => question.expected === true);
  return expected.length > 0 && expected.every(({ answer }) => answer.kind !== 'none') ? 'done' : 'begun';
}

/** F7: for the list at the end: expected answers that are empty, and what was put off. In the form's order. */
export function missingAnswers(form: FormDefinition, records: FormRecords): readonly MissingAnswer[] {
  return form.sections.flatMap((section) => {
    const data = records[section.record] ?? {};
    if (sectionState(section, data) === 'notAsked') return [];
    const missing = askedIn(section, data)
      .filter(({ question, place }) => question.expected && readAnswer(data, question, place).kind === 'none')
      .map(({ question }): MissingAnswer => ({ section: section.id, question: question.id, why: 'missing' }));
    return [...missing, ...putOff(section, data)];
  });
}

function putOff(section: Section, data: RecordData): MissingAnswer[] {
  return Object.entries(folderAt(data, 'noAnswer')).flatMap(([key, why]) => {
    if (!isNoAnswer(why) || why !== 'askLater' || !key.startsWith(`${section.id}.`)) return [];
    const question = key.slice(section.id.length + 1);
    // An answer given since then, or an item taken away, settles it.
    const leaf = valueAt(data, key.replaceAll('.', '/'));
    const inItem = question.split('.').length === 3;
    const itemGone = inItem && valueAt(data, key.split('.').slice(0, 3).join('/')) === undefined;
    const answered = leaf !== undefined && leaf !== null && leaf !== '';
    return answered || itemGone ? [] : [{ section: section.id, question, why }];
  });
}
