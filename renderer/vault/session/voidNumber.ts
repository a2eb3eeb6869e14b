/** Voids a number for good. Rules: shared/numbers/SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toBase32, toHex } from '#shared/kernel/textCodes.ts';
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { NumberState } from '#shared/ipc/vault/numbersCalls.ts';
import type { NumberKind } from '#shared/numbers/numberBlock.ts';
import { knownVoids, voidLeaf, type NumberVoid } from '#shared/numbers/officeVoids.ts';
import { knownReserved } from '#shared/numbers/officeReserved.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { inNumberTurn } from './heldNumbers.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { bookOf } from './registerOfNumbers.ts';

type Asked = Pick<NumberVoid, 'kind' | 'number' | 'goesOn' | 'reason'>;

/** What is free, or free elsewhere, was written on nothing. */
const mayBeVoid: ReadonlySet<NumberState> = new Set(['given', 'reserved', 'lost']);

/** [NR11] The reason first: whoever is cut off in between has a number that is void, and the rest is made up for. */
export async function voidNumber(
  vault: OpenVault,
  office: OpenOffice,
  asked: Asked,
): Promise<Result<null, 'number/none' | 'number/void' | 'record/none' | 'record/bad-path' | 'record/too-large'>> {
  return inNumberTurn(office, async () => {
    const record = officeRecord(office);
    if (record === null) return fail('number/none');
    if (isVoid(office, asked.kind, asked.number)) return fail('number/void');
    const state = bookOf(vault, office, asked.kind).find(({ number }) => number === asked.number)?.state;
    if (state === undefined || !mayBeVoid.has(state)) return fail('number/none');
    const holders = holdersOf(office, asked.kind, asked.number);
    const made: NumberVoid = {
      ...asked,
      at: vault.ports.clock(),
      memberId: vault.keyring.memberId,
      recordId: holders[0]?.id ?? '',
    };
    const kept = await office.store.saveDraft(record.id, [voidLeaf(toHex(vault.ports.crypto.random(8)), made)]);
    if (!kept.ok) return kept;
    await office.store.commitDraft(record.id);
    for (const holder of holders) {
      if (asked.kind === 'letter') await voidLetter(vault, office, holder, asked.reason);
      else if (asked.goesOn) await takeAway(vault, office, holder);
    }
    return ok(null);
  });
}

/** [LT4] A letter is void as a whole, and keeps its number. */
async function voidLetter(
  { keyring, ports }: OpenVault,
  { store }: OpenOffice,
  { id }: RecordDocument,
  reason: string,
): Promise<void> {
  await store.saveDraft(id, [
    { path: 'voided/reason', value: reason },
    { path: 'voided/at', value: new Date(ports.clock()).toISOString().slice(0, 10) },
    { path: 'voided/by', value: keyring.memberId },
  ]);
  await store.commitDraft(id);
}

/** [NR11] Numbers that nothing may be called by any more. */
export function isVoid(office: OpenOffice, kind: NumberKind, number: number): boolean {
  const voids = knownVoids(officeRecord(office)?.data ?? {});
  return voids.some((one) => one.kind === kind && one.number === number);
}

/** [NR13] The highest that is void or waits on paper; 0 when none is. */
export function highestPutAside(office: OpenOffice, kind: NumberKind): number {
  const data = officeRecord(office)?.data ?? {};
  const aside = [...knownVoids(data), ...knownReserved(data)];
  return aside.reduce((highest, one) => (one.kind === kind ? Math.max(highest, one.number) : highest), 0);
}

/** [NR11] The label in the same revision: only what has one is given a number. */
export async function takeAway(vault: OpenVault, { store }: OpenOffice, record: RecordDocument): Promise<void> {
  const label = record.data['provisional'];
  const provisional = typeof label === 'string' && label !== '' ? label : labelOf(vault, record);
  await store.saveDraft(record.id, [
    { path: 'number', value: '' },
    { path: 'provisional', value: provisional },
  ]);
  await store.commitDraft(record.id);
}

/** [NR12] The day it was made and three letters, the same on every laptop: labels that differ would be a disagreement. */
function labelOf({ ports: { crypto } }: OpenVault, { id, createdAt }: RecordDocument): string {
  const day = new Date(createdAt).toISOString().slice(5, 10).split('-').reverse().join('.');
  return `${day}-${toBase32(crypto.hash(lengthPrefixed(['pristan label', id]), { length: 16 })).slice(0, 3)}`;
}

function holdersOf(office: OpenOffice, kind: NumberKind, number: number): readonly RecordDocument[] {
  const isIt = (record: RecordDocument | null): record is RecordDocument => record?.data['number'] === String(number);
  if (kind === 'letter') return [...office.store.documents('letter')].filter(isIt);
  const cases = [...office.register.numbered()].filter((one) => one.number === String(number));
  return cases.map(({ caseId }) => office.store.document(caseId)).filter(isIt);
}
