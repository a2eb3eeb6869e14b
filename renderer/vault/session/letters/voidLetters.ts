/** Numbers of letters that are void: of a letter that was given up, and the second of one that two laptops numbered. */
import { textAt, folderAt } from '#shared/forms/places.ts';
import { stageOf } from '#shared/letters/letterStage.ts';
import type { NumberVoid } from '#shared/numbers/officeVoids.ts';
import type { OpenOffice } from '../openState.ts';

/** [LT4, LT8] As the register of numbers lists them. */
export function voidLetters({ store }: OpenOffice): readonly NumberVoid[] {
  const found: NumberVoid[] = [];
  for (const { id, data, updatedAt } of store.documents('letter')) {
    const said = { kind: 'letter', goesOn: false, recordId: id } as const;
    const note = (number: string, at: number, memberId: string, reason: string): void => {
      if (/^[1-9]\d{0,8}$/.test(number)) found.push({ ...said, number: Number(number), at, memberId, reason });
    };
    if (stageOf(data) === 'void') {
      const at = Date.parse(textAt(data, 'voided/at'));
      const reason = textAt(data, 'voided/reason');
      note(textAt(data, 'number'), Number.isNaN(at) ? updatedAt : at, textAt(data, 'voided/by'), reason);
    }
    // The one that stands is named beside it: it says itself why there are two.
    const chosen = textAt(data, 'number');
    for (const [number, at] of Object.entries(folderAt(data, 'otherNumbers')))
      note(number, Number(at), textAt(data, 'numberedBy'), chosen);
  }
  return found;
}
