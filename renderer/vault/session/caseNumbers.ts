import { toBase32 } from '#shared/kernel/textCodes.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { DROPPED, droppedNumbers } from './droppedNumbers.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

export interface CaseNumber {
  readonly number: string;
  /** What the case is called until it gets its number; '' once it has one. */
  readonly provisional: string;
}

/** [V6] The office's counter is on the laptop that founded it; there a case gets its number at once. Elsewhere it gets a
 *  label, and its number when that laptop hears of it: two laptops that count offline would give the same number twice. */
function holdsCounter(vault: OpenVault, office: OpenOffice): boolean {
  const { circle } = office;
  if (circle.membership().devices.get(circle.deviceId)?.by !== null) return false;
  const dropped = droppedNumbers(vault);
  if (dropped === null) {
    const keeper = officeRecord(office)?.data[KEEPER];
    return typeof keeper !== 'string' || keeper === vault.keyring.actor;
  }
  // [V21] A copy of this vault may be giving numbers: first hear what the office has. Without one there is no asking.
  return !dropped.wait || vault.connection === null || (vault.sync?.state().lastAt ?? 0) > dropped.at;
}

/** Leaf of the office's record: the incarnation that took the right to give numbers, when it is not the founder's first.
 *  Another copy that hears of it gives none any more. */
const KEEPER = 'numberKeeper';

/** The next number, and the office's counter moved on: in the order in which cases ask. */
export async function nextCaseNumber(vault: OpenVault, office: OpenOffice): Promise<CaseNumber> {
  if (!holdsCounter(vault, office)) return { number: '', provisional: provisionalLabel(vault) };
  const dropped = droppedNumbers(vault);
  const record = officeRecord(office);
  const planned = record?.data['nextCaseNumber'];
  const following = Math.max(typeof planned === 'number' ? planned : 1, office.register.highestNumber() + 1);
  const next = following + (dropped?.skip ?? 0);
  if (record !== null) {
    const changes: LeafChange[] = [{ path: 'nextCaseNumber', value: next + 1 }];
    if (dropped !== null) changes.push({ path: KEEPER, value: vault.keyring.actor });
    await office.store.saveDraft(record.id, changes);
    await office.store.commitDraft(record.id);
  }
  if (dropped !== null) await shelfOf(vault).keep(DROPPED, null);
  return { number: String(next), provisional: '' };
}

export interface Numbering {
  /** Looks at all cases: the right to give numbers may have come (back). */
  look(): void;
  stop(): void;
}

/** Gives numbers to colleagues' cases that came without, one after the other. */
export function numberAsTheyCome(vault: OpenVault, office: OpenOffice): Numbering {
  let tail: Promise<void> = Promise.resolve();
  const { store, register } = office;
  const number = (ids: readonly string[]): void => {
    if (!holdsCounter(vault, office)) return;
    for (const id of ids) {
      if (waitsForNumber(store.document(id)))
        tail = tail.then(() => giveNumber(vault, office, id)).catch(() => undefined);
    }
  };
  const look = (): void => {
    number(register.unnumbered());
  };
  look(); // Those that the last session did not get to.
  const stop = store.watch((changed) => {
    number(changed.filter(({ type }) => type === 'case').map(({ id }) => id));
  });
  return { look, stop };
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
