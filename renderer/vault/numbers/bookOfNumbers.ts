/** What became of every number of one kind, from all that speaks of it. Rules: shared/numbers/SPEC.md */
import type { NumberRow, NumberState } from '#shared/ipc/vault/numbersCalls.ts';
import type { HeldNumbers, NumberKind } from '#shared/numbers/numberBlock.ts';
import type { KnownLease, knownLosses } from '#shared/numbers/officeLeases.ts';
import type { ReservedNumber } from '#shared/numbers/officeReserved.ts';
import type { NumberVoid } from '#shared/numbers/officeVoids.ts';

/** A line without the names, which only those that are looked at need. */
export type BookedNumber = Omit<NumberRow, 'name' | 'transcription'>;
export interface NumberSources {
  readonly kind: NumberKind;
  readonly leases: readonly KnownLease[];
  readonly losses: ReturnType<typeof knownLosses>;
  readonly voids: readonly NumberVoid[];
  readonly reserved: readonly ReservedNumber[];
  readonly given: Iterable<{ readonly number: number; readonly recordId: string; readonly at: number }>;
  readonly held: HeldNumbers;
  readonly actor: string;
  readonly deviceId: string;
  /** Whether that laptop belongs to the office; a lease that names none is asked for by its member alone. */
  belongs(lease: Pick<KnownLease, 'memberId' | 'deviceId'>): boolean;
}

/** [NR11, NR14, NR15] The highest first. What was given wins over what is thought of a block, and voided over all. */
export function bookOfNumbers(sources: NumberSources): readonly BookedNumber[] {
  const book = new Map<number, BookedNumber>();
  const note = (number: number, state: NumberState, said: Partial<BookedNumber>): void => {
    const nothing = { recordId: '', at: 0, memberId: '', reason: '' };
    book.set(number, { ...nothing, ...said, kind: sources.kind, number, state });
  };
  const free = freeOf(sources);
  for (const lease of sources.leases.filter(isBlock)) {
    const { from, to, memberId, at } = lease;
    const state = stateOfBlock(sources, lease);
    for (let number = from; number <= to; number += 1)
      note(number, free.has(number) ? 'free' : state, { memberId, at });
  }
  for (const { from, to, at } of sources.losses.filter(isBlock))
    for (let number = from; number <= to; number += 1)
      note(number, 'lost', { at, memberId: book.get(number)?.memberId ?? '' });
  for (const { number, at, memberId } of sources.reserved) note(number, 'reserved', { at, memberId });
  for (const { number, recordId, at } of sources.given) note(number, 'given', { recordId, at });
  // The first to void it is who voided it.
  for (const { number, recordId, at, memberId, reason } of sources.voids.toReversed())
    note(number, 'voided', { recordId, at, memberId, reason });
  return [...book.values()].sort((a, b) => b.number - a.number);
}

/** No lease is longer; a leaf that says so would fill the memory. */
const LONGEST_BLOCK = 1_000;
function isBlock({ from, to }: Pick<KnownLease, 'from' | 'to'>): boolean {
  return from >= 1 && to - from < LONGEST_BLOCK;
}

/** [NR7] Of this incarnation's own blocks. */
function freeOf({ held, actor }: NumberSources): ReadonlySet<number> {
  const free = new Set<number>();
  for (const block of held.blocks) {
    if (block.actor !== actor) continue;
    for (let number = block.next; number <= block.to; number += 1) free.add(number);
  }
  return free;
}

/** [NR14] Of this laptop's own block whatever is not free was taken and went nowhere, or was forgotten with an earlier
 *  incarnation; of a laptop that is gone nobody can say. */
function stateOfBlock({ deviceId, belongs }: NumberSources, lease: KnownLease): NumberState {
  return lease.deviceId === deviceId || !belongs(lease) ? 'lost' : 'away';
}
