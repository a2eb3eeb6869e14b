import { askedIn } from '#shared/forms/answers.ts';
import type { Section } from '#shared/forms/formDefinition.ts';
import type { Translated } from '#shared/languages/languages.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

export interface Shown {
  readonly id: string;
  readonly label: Translated;
  readonly choices: readonly Translated[];
}

/** What may be shown to the person across the table: the questions that are put, none of the staff's. */
export function questionsToShow(section: Section, data: RecordData): readonly Shown[] {
  if (section.staffOnly) return [];
  return askedIn(section, data).map(({ question }) => ({
    id: question.id,
    label: question.label,
    choices:
      question.kind === 'choice' || question.kind === 'choices' ? question.choices.map(({ label }) => label) : [],
  }));
}
