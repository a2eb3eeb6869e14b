import type { NumberKind } from '#shared/numbers/numberBlock.ts';
import type { OpenOffice } from './openState.ts';

/** The highest number of a series that any record here bears, voided or not; 0: none. */
export function highestGiven({ store, register }: OpenOffice, kind: NumberKind): number {
  if (kind === 'case') return register.highestNumber();
  let highest = 0;
  for (const { data } of store.documents('letter')) {
    const number = Number(data['number']);
    if (Number.isSafeInteger(number)) highest = Math.max(highest, number);
  }
  return highest;
}

/** The leaf of the office's record in which a person said, and the laptop that counts keeps, which number is next. */
export const plannedLeaf = { case: 'nextCaseNumber', letter: 'nextLetterNumber' } as const satisfies Record<
  NumberKind,
  string
>;
