import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { freeNumbers } from '#shared/numbers/numberBlock.ts';
import { heldNumbers, isCounted } from './heldNumbers.ts';
import { leaseNumbers } from './leaseNumbers.ts';
import { closeLetters, doLettersWait, numberWaitingLetters } from './letters/letterDesk.ts';
import { holdsCounter, isFounders, nextNumber } from './nextNumber.ts';
import { settleGivenTwice } from './numbersGivenTwice.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { keepGivenNumber, settleVoids } from './settleVoids.ts';

/** Whoever made a case may stay away for long: after a day the founder's laptop numbers it. */
const LONG_WAIT_MS = 24 * 3_600_000;

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
    const { signal } = asking;
    const isWaitedFor = register.unnumbered().some((id) => store.document(id)?.createdBy === vault.keyring.memberId);
    if (await leaseNumbers(vault, office, 'case', { mayBegin, isWaitedFor, signal })) number(register.unnumbered());
    const doWait = await doLettersWait(office);
    await leaseNumbers(vault, office, 'letter', { mayBegin, isWaitedFor: doWait, signal });
    await numberWaitingLetters(vault, office);
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
    closeLetters(office);
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
  const { number } = await nextNumber(vault, office, 'case');
  if (number === '') return;
  await office.store.saveDraft(id, [{ path: 'number', value: number }]);
  await office.store.commitDraft(id);
}
