/** What is left to do about void numbers after a cut, or when somebody had not heard. Rules: shared/numbers/SPEC.md */
import { knownVoids } from '#shared/numbers/officeVoids.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { isVoid, takeAway } from './voidNumber.ts';

/** [NR12] What has a number of which somebody said that it goes on under another: a cut in between, or a colleague who had
 *  not heard. `isOurs`: whether this laptop numbers that case. */
export async function settleVoids(
  vault: OpenVault,
  office: OpenOffice,
  isOurs: (record: RecordDocument) => boolean,
): Promise<void> {
  const goingOn = knownVoids(officeRecord(office)?.data ?? {}).filter(({ kind, goesOn }) => kind === 'case' && goesOn);
  if (goingOn.length > 0) {
    const isGone = new Set(goingOn.map(({ number }) => String(number)));
    for (const { caseId, number } of office.register.numbered()) {
      const record = isGone.has(number) ? office.store.document(caseId) : null;
      if (record !== null && isOurs(record)) await takeAway(vault, office, record);
    }
  }
  const torn = [...office.store.heads('case')].filter(({ contested }) => contested.some(isNumber));
  for (const { id } of torn) {
    const record = office.store.document(id);
    if (record !== null && isOurs(record)) await keepGivenNumber(office, record);
  }
}

/** [NR12] One laptop took a void number away and another one did and has given the next: what was given stays. True when
 *  there was such a number. */
export async function keepGivenNumber(office: OpenOffice, record: RecordDocument): Promise<boolean> {
  const said = record.contested.find(isNumber)?.values.map(({ value }) => String(value ?? '')) ?? [];
  const given = said.filter((number) => number !== '' && !isVoid(office, 'case', Number(number)));
  const [number] = given;
  if (number === undefined || given.length === said.length) return false;
  await office.store.saveDraft(record.id, [{ path: 'number', value: number }]);
  await office.store.commitDraft(record.id);
  return true;
}

function isNumber({ path }: { readonly path: string }): boolean {
  return path === 'number';
}
