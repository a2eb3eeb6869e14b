/** How far a letter is, and what may be done next. Rules: ./SPEC.md */
import { textAt, valueAt } from '#shared/forms/places.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

export const letterStages = ['draft', 'numbered', 'signed', 'sent', 'answered', 'noAnswer', 'void'] as const;
export type LetterStage = (typeof letterStages)[number];

/** LT1: read from what happened. Letters of before that was written down name their stage in `status`. */
export function stageOf(letter: RecordData): LetterStage {
  if (textAt(letter, 'voided/at') !== '') return 'void';
  if (valueAt(letter, 'answer/none') === true) return 'noAnswer';
  if (textAt(letter, 'answer/on') !== '') return 'answered';
  if (textAt(letter, 'sent/on') !== '') return 'sent';
  if (textAt(letter, 'signed/on') !== '') return 'signed';
  const named = letterStages.find((stage) => stage === textAt(letter, 'status'));
  const isNumbered = textAt(letter, 'number') !== '' || textAt(letter, 'provisional') !== '';
  return named ?? (isNumbered ? 'numbered' : 'draft');
}

/** LT5: whether the text may still be changed. */
export function isTextOpen(letter: RecordData): boolean {
  const stage = stageOf(letter);
  return stage === 'draft' || stage === 'numbered';
}

/** LT4: leaves that only the vault writes. */
export function isVaults(path: string): boolean {
  return /^(number|provisional|numberedOn|numberedBy)$/.test(path);
}

/** How a letter leaves. Codes are stored: they never change. */
export const letterWays = ['post', 'email', 'lawyer', 'hand', 'portal'] as const;
