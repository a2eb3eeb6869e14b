import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { missingAnswers, type MissingAnswer } from '#shared/forms/sectionState.ts';
import type { Translated } from '#shared/languages/languages.ts';
import type { LeafPath } from '#shared/merge/recordState.ts';
import { useRecordData } from './answers/InterviewContext.ts';
import { sectionOf } from './steps.ts';

export interface Missing {
  readonly field: LeafPath;
  readonly section: Translated;
  readonly label: Translated;
  readonly why: MissingAnswer['why'];
}

/** Expected answers that are empty, and what was put off to ask later in private: in the form's order. */
export function useMissing(): readonly Missing[] {
  const records = {
    consent: useRecordData('consent'),
    person: useRecordData('person'),
    interview: useRecordData('interview'),
    account: useRecordData('account'),
    assessment: useRecordData('assessment'),
  };
  return missingAnswers(intakeForm, records).flatMap(({ section: id, question: key, why }) => {
    const section = sectionOf(id);
    const [first = '', , last] = key.split('.');
    const question = section?.questions.find((one) => one.id === first);
    if (section === undefined || question === undefined) return [];
    const inItem = question.kind === 'group' ? question.questions.find((one) => one.id === last) : undefined;
    const label = inItem?.label ?? question.label;
    return [{ field: `${id}/${key.replaceAll('.', '/')}`, section: section.title, label, why }];
  });
}
