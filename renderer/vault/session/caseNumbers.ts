import { toBase32 } from '#shared/kernel/textCodes.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { OpenOffice, OpenVault } from './openState.ts';

export interface CaseNumber {
  readonly number: string;
  /** What the case is called until it gets its number; '' once it has one. */
  readonly provisional: string;
}

/** [V6] The office's counter is on the laptop that founded it; there a case gets its number at once. Elsewhere it gets a
 *  label, and its number when that laptop hears of it: two laptops that count offline would give the same number twice. */
function holdsCounter({ circle }: OpenOffice): boolean {
  return circle.membership().devices.get(circle.deviceId)?.by === null;
}

/** The next number, and the office's counter moved on: in the order in which cases ask. */
export async function nextCaseNumber(vault: OpenVault, office: OpenOffice): Promise<CaseNumber> {
  if (!holdsCounter(office)) return { number: '', provisional: provisionalLabel(vault) };
  const record = officeRecord(office);
  const planned = record?.data['nextCaseNumber'];
  const next = Math.max(typeof planned === 'number' ? planned : 1, office.register.highestNumber() + 1);
  if (record !== null) {
    const changes: LeafChange[] = [{ path: 'nextCaseNumber', value: next + 1 }];
    await office.store.saveDraft(record.id, changes);
    await office.store.commitDraft(record.id);
  }
  return { number: String(next), provisional: '' };
}

/** Gives numbers to colleagues' cases that came without, one after the other. Answers how to stop. */
export function numberAsTheyCome(vault: OpenVault, office: OpenOffice): () => void {
  let tail: Promise<void> = Promise.resolve();
  const { store } = office;
  const number = (ids: readonly string[]): void => {
    if (!holdsCounter(office)) return;
    for (const id of ids) {
      if (waitsForNumber(store.document(id)))
        tail = tail.then(() => giveNumber(vault, office, id)).catch(() => undefined);
    }
  };
  number([...store.documents('case')].map(({ id }) => id)); // Those that the last session did not get to.
  return store.watch((changed) => {
    number(changed.filter(({ type }) => type === 'case').map(({ id }) => id));
  });
}

function waitsForNumber(record: RecordDocument | null): boolean {
  return record !== null && (record.data['number'] ?? '') === '' && (record.data['provisional'] ?? '') !== '';
}

async function giveNumber(vault: OpenVault, office: OpenOffice, id: string): Promise<void> {
  if (!waitsForNumber(office.store.document(id))) return;
  const { number } = await nextCaseNumber(vault, office);
  await office.store.saveDraft(id, [{ path: 'number', value: number }]);
  await office.store.commitDraft(id);
}

export function officeRecord({ store }: OpenOffice): RecordDocument | null {
  for (const record of store.documents('office')) return record;
  return null;
}

/** The day and three letters, e.g. `22.11-K7M`: short enough to say, unlike any number. */
function provisionalLabel({ ports }: OpenVault): string {
  const day = new Date(ports.clock()).toISOString().slice(5, 10).split('-').reverse().join('.');
  return `${day}-${toBase32(ports.crypto.random(5)).slice(0, 3)}`;
}
