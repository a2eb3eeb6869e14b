/** The stations of an interview: the form's sections, then what is still missing. */
import type { Section } from '#shared/forms/formDefinition.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import type { LeafPath } from '#shared/merge/recordState.ts';

export const REVIEW = 'review';
export const ACCOUNT = 'account';
export const CONSENT = 'consent';
export const sections: readonly Section[] = intakeForm.sections;
const order: readonly string[] = [...sections.map(({ id }) => id), REVIEW];

export function sectionOf(step: string): Section | undefined {
  return sections.find(({ id }) => id === step);
}

/** The station `by` further on; at both ends one stays. */
export function stepAfter(step: string, by: 1 | -1): string {
  return order[order.indexOf(step) + by] ?? step;
}

/** After the consent the blank page comes first, because people tell stories, not sections; everything else follows in the form's order. */
export function stepWhenDone(step: string): string {
  return step === CONSENT ? ACCOUNT : stepAfter(step, 1);
}

/** The station that holds a field. */
export function stepOfField(path: LeafPath): string {
  const [first = ''] = path.split('/');
  return order.includes(first) ? first : ACCOUNT;
}
