import type { NumberKind } from '#shared/numbers/numberBlock.ts';
import type { OpenOffice } from './openState.ts';
import { highestPutAside } from './voidNumber.ts';

/** [NR13] The highest number of a series that any record here bears, or that was put aside: void, or for paper; 0: none. */
export function highestGiven(office: OpenOffice, kind: NumberKind): number {
  const { store, register } = office;
  if (kind === 'case') return Math.max(register.highestNumber(), highestPutAside(office, kind));
  let highest = highestPutAside(office, kind);
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
