/** The next number of a series, wherever it may be counted from. Rules: shared/numbers/SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { numberKinds, type NumberKind } from '#shared/numbers/numberBlock.ts';
import { DROPPED, droppedNumbers } from './droppedNumbers.ts';
import { inNumberTurn, isCounted, takeHeldNumber } from './heldNumbers.ts';
import { highestGiven, plannedLeaf } from './highestGiven.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { provisionalLabel } from './provisionalLabel.ts';
import { shelfOf } from './shelfOf.ts';
import { isVoid } from './voidNumber.ts';

export interface GivenNumber {
  readonly number: string;
  /** What the case or letter is called until it gets its number; '' once it has one. */
  readonly provisional: string;
}

export function isFounders({ circle }: OpenOffice): boolean {
  return circle.membership().devices.get(circle.deviceId)?.by === null;
}

/** [V6] As long as no server counts, the office's counter is on the laptop that founded it; there a case gets its number at once. Elsewhere it gets a
 *  label, and its number when that laptop hears of it: two laptops that count offline would give the same number twice. */
export function holdsCounter(vault: OpenVault, office: OpenOffice): boolean {
  if (!isFounders(office)) return false;
  const dropped = droppedNumbers(vault);
  if (dropped === null || dropped.taken.length > 0) {
    const keeper = officeRecord(office)?.data[KEEPER];
    return typeof keeper !== 'string' || keeper === vault.keyring.actor;
  }
  // [V21] A copy of this vault may be giving numbers: first hear what the office has. Without one there is no asking.
  return !dropped.wait || vault.connection === null || (vault.sync?.state().lastAt ?? 0) > dropped.at;
}

/** Leaf of the office's record: the incarnation that took the right to give numbers, when it is not the founder's first.
 *  Another copy that hears of it gives none any more. */
const KEEPER = 'numberKeeper';

/** [NR6] From the blocks that were leased; before the office's server counts, the next one of the laptop that does. */
export function nextNumber(vault: OpenVault, office: OpenOffice, kind: NumberKind): Promise<GivenNumber> {
  return inNumberTurn(office, async () => {
    let held = await takeHeldNumber(vault, kind);
    while (held !== null && isVoid(office, kind, held)) held = await takeHeldNumber(vault, kind);
    if (held !== null) return { number: String(held), provisional: '' };
    if (isCounted(vault, office, kind) || !holdsCounter(vault, office))
      return { number: '', provisional: provisionalLabel(vault) };
    return await countOn(vault, office, kind);
  });
}

/** The next number, and the office's counter moved on: in the order in which cases ask. */
async function countOn(vault: OpenVault, office: OpenOffice, kind: NumberKind): Promise<GivenNumber> {
  const dropped = droppedNumbers(vault);
  const isFirst = dropped !== null && !dropped.taken.includes(kind);
  const record = officeRecord(office);
  const planned = record?.data[plannedLeaf[kind]];
  const following = Math.max(typeof planned === 'number' ? planned : 1, highestGiven(office, kind) + 1);
  const next = following + (isFirst ? dropped.skip : 0);
  if (record !== null) {
    const changes: LeafChange[] = [{ path: plannedLeaf[kind], value: next + 1 }];
    if (isFirst) changes.push({ path: KEEPER, value: vault.keyring.actor });
    await office.store.saveDraft(record.id, changes);
    await office.store.commitDraft(record.id);
  }
  if (isFirst) {
    const taken = [...dropped.taken, kind];
    // Each series passes over its own numbers once.
    await shelfOf(vault).keep(DROPPED, taken.length === numberKinds.length ? null : { ...dropped, taken });
  }
  return { number: String(next), provisional: '' };
}
