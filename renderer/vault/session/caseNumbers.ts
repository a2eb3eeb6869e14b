import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { freeNumbers } from '#shared/numbers/numberBlock.ts';
import { DROPPED, droppedNumbers } from './droppedNumbers.ts';
import { heldNumbers, inNumberTurn, isCounted, takeHeldNumber } from './heldNumbers.ts';
import { leaseNumbers } from './leaseNumbers.ts';
import { settleGivenTwice } from './numbersGivenTwice.ts';
import { officeRecord } from './officeRecord.ts';
import { keepGivenNumber, settleVoids } from './settleVoids.ts';
import { provisionalLabel } from './provisionalLabel.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';
import { highestPutAside, isVoid } from './voidNumber.ts';

export interface CaseNumber {
  readonly number: string;
  /** What the case is called until it gets its number; '' once it has one. */
  readonly provisional: string;
}

/** Whoever made a case may stay away for long: after a day the founder's laptop numbers it. */
const LONG_WAIT_MS = 24 * 3_600_000;

function isFounders({ circle }: OpenOffice): boolean {
  return circle.membership().devices.get(circle.deviceId)?.by === null;
}

/** [V6] As long as no server counts, the office's counter is on the laptop that founded it; there a case gets its number at once. Elsewhere it gets a
 *  label, and its number when that laptop hears of it: two laptops that count offline would give the same number twice. */
function holdsCounter(vault: OpenVault, office: OpenOffice): boolean {
  if (!isFounders(office)) return false;
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

/** [NR6] From the blocks that were leased; before the office's server counts, the next one of the laptop that does. */
export function nextCaseNumber(vault: OpenVault, office: OpenOffice): Promise<CaseNumber> {
  return inNumberTurn(office, async () => {
    let held = await takeHeldNumber(vault, 'case');
    while (held !== null && isVoid(office, 'case', held)) held = await takeHeldNumber(vault, 'case');
    if (held !== null) return { number: String(held), provisional: '' };
    if (isCounted(vault, office, 'case') || !holdsCounter(vault, office))
      return { number: '', provisional: provisionalLabel(vault) };
    return await countOn(vault, office);
  });
}

/** The next number, and the office's counter moved on: in the order in which cases ask. */
async function countOn(vault: OpenVault, office: OpenOffice): Promise<CaseNumber> {
  const dropped = droppedNumbers(vault);
  const record = officeRecord(office);
  const planned = record?.data['nextCaseNumber'];
  const highest = Math.max(office.register.highestNumber(), highestPutAside(office, 'case'));
  const following = Math.max(typeof planned === 'number' ? planned : 1, highest + 1);
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
  /** Looks at all cases: the right to give numbers may have come (back), and more of them may be leased. */
  look(): void;
  /** Nothing is asked of the office until the next look. */
  halt(): void;
  stop(): void;
}

/** Gives numbers to cases that have none, one after the other, and has more of them leased. */
export function numberAsTheyCome(vault: OpenVault, office: OpenOffice): Numbering {
  let tail: Promise<void> = Promise.resolve();
  let leasing: Promise<void> | null = null;
  let haveCasesChanged = true;
  let asking = new AbortController();
  const { store, register } = office;
  const number = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (isOursToNumber(vault, office, store.document(id)))
        tail = tail.then(() => giveNumber(vault, office, id)).catch(() => undefined);
    }
  };
  const lease = async (): Promise<void> => {
    const isWorthLooking = haveCasesChanged;
    haveCasesChanged = false;
    if (isWorthLooking) {
      await settleVoids(vault, office, (record) => isOurs(vault, office, record));
      await settleGivenTwice(vault, office, (record) => isOurs(vault, office, record));
    }
    const mayBegin = holdsCounter(vault, office);
    if (await leaseNumbers(vault, office, 'case', { mayBegin, signal: asking.signal })) number(register.unnumbered());
  };
  const look = (): void => {
    number(register.unnumbered());
    if (leasing === null) asking = new AbortController();
    // A full disk is told by the vault; here it only means: the next time.
    leasing ??= lease()
      .catch(() => undefined)
      .finally(() => (leasing = null));
  };
  number(register.unnumbered()); // Those that the last session did not get to.
  const stop = store.watch((changed) => {
    const cases = changed.filter(({ type }) => type === 'case').map(({ id }) => id);
    haveCasesChanged ||= changed.some(({ type }) => type === 'case' || type === 'office');
    number(cases);
  });
  const halt = (): void => {
    asking.abort();
  };
  const end = (): void => {
    halt();
    stop();
  };
  return { look, halt, stop: end };
}

/** Who made a case numbers it, so that no two do. */
function isOursToNumber(vault: OpenVault, office: OpenOffice, record: RecordDocument | null): boolean {
  if (!waitsForNumber(record)) return false;
  if (!isCounted(vault, office, 'case')) return holdsCounter(vault, office);
  if (freeNumbers(heldNumbers(vault, 'case'), vault.keyring.actor) === 0) return false;
  return isOurs(vault, office, record);
}

function isOurs(vault: OpenVault, office: OpenOffice, record: RecordDocument): boolean {
  const isOwn = record.createdBy === vault.keyring.memberId;
  return isOwn || (isFounders(office) && vault.ports.clock() - record.createdAt > LONG_WAIT_MS);
}

function waitsForNumber(record: RecordDocument | null): record is RecordDocument {
  return record !== null && (record.data['number'] ?? '') === '' && (record.data['provisional'] ?? '') !== '';
}

async function giveNumber(vault: OpenVault, office: OpenOffice, id: string): Promise<void> {
  const record = office.store.document(id);
  if (!waitsForNumber(record) || (await keepGivenNumber(office, record))) return;
  const { number } = await nextCaseNumber(vault, office);
  if (number === '') return;
  await office.store.saveDraft(id, [{ path: 'number', value: number }]);
  await office.store.commitDraft(id);
}
