/** Numbers for forms that will be filled in on paper. Rules: shared/numbers/SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { freeNumbers } from '#shared/numbers/numberBlock.ts';
import { knownReserved, reservedLeaf } from '#shared/numbers/officeReserved.ts';
import { nextNumber } from './nextNumber.ts';
import { heldNumbers, isCounted } from './heldNumbers.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { bookOf } from './registerOfNumbers.ts';

/** [NR15] All of them or none. Listed before they are shown; what a cut leaves unlisted is lost, not free. */
export async function reserveNumbers(
  vault: OpenVault,
  office: OpenOffice,
  count: number,
): Promise<Result<{ numbers: number[] }, 'number/none' | 'record/none' | 'record/bad-path' | 'record/too-large'>> {
  const record = officeRecord(office);
  const free = freeNumbers(heldNumbers(vault, 'case'), vault.keyring.actor);
  if (record === null || (isCounted(vault, office, 'case') && free < count)) return fail('number/none');
  const numbers: number[] = [];
  while (numbers.length < count) {
    const { number } = await nextNumber(vault, office, 'case');
    if (number === '') break;
    numbers.push(Number(number));
  }
  const { memberId } = vault.keyring;
  const at = vault.ports.clock();
  const changes = numbers.map((number) => reservedLeaf({ kind: 'case', number, memberId, at }));
  const kept = await office.store.saveDraft(record.id, changes);
  if (!kept.ok) return kept;
  await office.store.commitDraft(record.id);
  return numbers.length === count ? ok({ numbers }) : fail('number/none');
}

/** [NR15] Whether a case that is entered from paper may have this number: nothing here has it yet. */
export function isReserved(vault: OpenVault, office: OpenOffice, number: number): boolean {
  if (!knownReserved(officeRecord(office)?.data ?? {}).some((one) => one.number === number)) return false;
  return bookOf(vault, office, 'case').find((one) => one.number === number)?.state === 'reserved';
}
