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

/** [NR11, NR14, NR15] The highest first. What was given wins over what is thought of a block, and void over all: whatever
 *  is noted first stays. */
export function bookOfNumbers(sources: NumberSources): readonly BookedNumber[] {
  const { kind, leases, losses, reserved, given, voids } = sources;
  const book = new Map<number, BookedNumber>();
  const note = (number: number, state: NumberState, at: number, memberId: string, recordId = '', reason = ''): void => {
    if (!book.has(number)) book.set(number, { kind, number, state, recordId, at, memberId, reason });
  };
  // The earliest first, who is who voided it.
  for (const { number, at, memberId, recordId, reason } of voids)
    note(number, 'voided', at, memberId, recordId, reason);
  for (const { number, at, recordId } of given) note(number, 'given', at, '', recordId);
  for (const { number, at, memberId } of reserved) note(number, 'reserved', at, memberId);
  const blocks = leases.filter(isBlock);
  for (const { from, to, at } of losses.filter(isBlock)) {
    const memberId = blocks.find((block) => block.from <= from && to <= block.to)?.memberId ?? '';
    for (let number = from; number <= to; number += 1) note(number, 'lost', at, memberId);
  }
  const free = freeOf(sources);
  for (const lease of blocks) {
    const state = stateOfBlock(sources, lease);
    for (let number = lease.from; number <= lease.to; number += 1)
      note(number, free.has(number) ? 'free' : state, lease.at, lease.memberId);
  }
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
