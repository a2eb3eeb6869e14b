/** Keeps enough numbers on this laptop for the next days away from the office. Rules: shared/numbers/SPEC.md */
import { numbersDatabase } from '#shared/numbers/counterDocument.ts';
import { freeNumbers, NUMBERS_IN_BLOCK, wantedFree, type NumberKind } from '#shared/numbers/numberBlock.ts';
import { knownLeases, leaseLeaf } from '#shared/numbers/officeLeases.ts';
import { leaseBlock, type Lease, type Leasing } from '#renderer/vault/numbers/leaseBlock.ts';
import { readCounter, type CounterPlace } from '#renderer/vault/numbers/readCounter.ts';
import { sleep } from '#renderer/vault/sync/bell.ts';
import { followingLine } from './accountLine.ts';
import { droppedNumbers } from './droppedNumbers.ts';
import { dropForeignBlocks, heldNumbers, inNumberTurn, isCounted, keepNumbers } from './heldNumbers.ts';
import { highestGiven, plannedLeaf } from './highestGiven.ts';
import { copyHeardAt } from './incarnation.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';

/** Passed over when a server forgot what it had said, for each laptop that may have leased from it meanwhile. */
const SKIP_PER_DEVICE = 2 * NUMBERS_IN_BLOCK;

/** So long after the last sign of it another copy of this vault may still be used. */
const COPY_LIVES_MS = 30 * 24 * 3_600_000;

export interface Leases {
  /** This laptop counts for the office, as long as no counter does. */
  readonly mayBegin: boolean;
  /** Whether something of ours has no number yet. */
  readonly isWaitedFor: boolean;
  readonly signal: AbortSignal;
}

/** Answers whether there are more numbers now. */
export async function leaseNumbers(
  vault: OpenVault,
  office: OpenOffice,
  kind: NumberKind,
  { mayBegin, isWaitedFor, signal }: Leases,
): Promise<boolean> {
  const place = counterPlace(vault, office, kind);
  if (place === null || !hasHeardAll(vault)) return false;
  await inNumberTurn(office, () => dropForeignBlocks(vault, office, kind));
  const isShort = (): boolean => freeOf(vault, kind) < wantedOf(vault, kind, isWaitedFor);
  if (!isShort()) return false;
  if (!isCounted(vault, office, kind) && !(await begin(vault, office, place, mayBegin, signal))) return false;
  let hasMore = false;
  while (isShort() && !signal.aborted) {
    if (!(await leaseFrom(vault, office, place, signal))) break;
    hasMore = true;
  }
  return hasMore;
}

/** One block from this counter, kept and told to colleagues; false: there is none to be had now. */
export async function leaseFrom(
  vault: OpenVault,
  office: OpenOffice,
  place: CounterPlace & Partial<Pick<Leasing, 'sleep'>>,
  signal: AbortSignal,
): Promise<boolean> {
  const { actor } = vault.keyring;
  const answer = await leaseBlock(leasingOf(vault, office, place), signal);
  if (!answer.ok) return false;
  await inNumberTurn(office, () => keepLease(vault, office, place.kind, { ...answer.value, actor }));
  return true;
}

function freeOf(vault: OpenVault, kind: NumberKind): number {
  return freeNumbers(heldNumbers(vault, kind), vault.keyring.actor);
}

/** [NR10] A lease is a write, from which a copy of this vault takes it that it is not alone: it begins anew as another
 *  incarnation, without its numbers, leases as well, and so on. Where one was heard of, numbers are not leased ahead. */
function wantedOf(vault: OpenVault, kind: NumberKind, isWaitedFor: boolean): number {
  const now = vault.ports.clock();
  const heardAt = copyHeardAt(vault);
  if (heardAt === null || now - heardAt > COPY_LIVES_MS)
    return wantedFree(heldNumbers(vault, kind), vault.keyring.actor, now);
  return isWaitedFor ? 1 : 0;
}

/** A copy of a vault first hears what became of the other one. */
function hasHeardAll(vault: OpenVault): boolean {
  const lastAt = vault.sync?.state().lastAt ?? null;
  return lastAt !== null && lastAt > (droppedNumbers(vault)?.at ?? 0);
}

function counterPlace(vault: OpenVault, { circle }: OpenOffice, kind: NumberKind): CounterPlace | null {
  const { connection } = vault;
  if (connection === null) return null;
  return {
    line: followingLine(vault, connection),
    database: numbersDatabase(connection.database),
    kind,
    sealing: circle.sealing,
    opening: circle.opening,
  };
}

/** Who counted hands that to the counter, and notes it before the counter can be there. Others follow one that is. */
async function begin(
  vault: OpenVault,
  office: OpenOffice,
  place: CounterPlace,
  mayBegin: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const leaves = await readCounter(place, signal);
  if (!leaves.ok || (leaves.value.length === 0 && !mayBegin)) return false;
  await inNumberTurn(office, () => keepNumbers(vault, place.kind, { ...heldNumbers(vault, place.kind), begun: true }));
  return true;
}

function leasingOf(
  vault: OpenVault,
  office: OpenOffice,
  place: CounterPlace & Partial<Pick<Leasing, 'sleep'>>,
): Leasing {
  const { kind } = place;
  const data = officeRecord(office)?.data ?? {};
  const planned = data[plannedLeaf[kind]];
  return {
    sleep,
    ...place,
    unit: NUMBERS_IN_BLOCK,
    above: Math.max(typeof planned === 'number' ? planned - 1 : 0, highestGiven(office, kind)),
    leased: Math.max(0, ...knownLeases(data, kind).map(({ to }) => to)),
    seen: heldNumbers(vault, kind).seen,
    mayBegin: true,
    skip: SKIP_PER_DEVICE * office.circle.membership().devices.size,
    random: vault.ports.crypto.random,
  };
}

/** [NR6, NR7] In the log first; then colleagues may know. */
async function keepLease(
  vault: OpenVault,
  office: OpenOffice,
  kind: NumberKind,
  { lease, from, to, rev, actor }: Lease & { readonly actor: string },
): Promise<void> {
  const held = heldNumbers(vault, kind);
  const at = vault.ports.clock();
  const blocks = [...held.blocks, { lease, from, to, next: from, actor, rev, at }];
  await keepNumbers(vault, kind, { begun: true, seen: { rev, next: to + 1 }, blocks });
  const record = officeRecord(office);
  if (record === null) return;
  const { memberId } = vault.keyring;
  const { deviceId } = office.circle;
  await office.store.saveDraft(record.id, [leaseLeaf({ lease, kind, from, to, memberId, at, deviceId })]);
  await office.store.commitDraft(record.id);
}
