import { vectorCovers } from '#shared/merge/mergeStates.ts';
import { addPast, isInAncestry, setLeaves, type Descent, type HeldRecord, type Leaf } from './heldRecord.ts';
import { unpackState } from './packedState.ts';
import type { RecordBook } from './recordBook.ts';

/** [S6, S9] Puts a revision in its place: what it descends from, merges or stands in for is a leaf no more. Answers the
 *  leaves that it merged and that the server still shows as leaves. */
export function placeLeaf(
  book: RecordBook,
  record: HeldRecord,
  leaf: Leaf,
  squashes: readonly string[],
): readonly Descent[] {
  const merged: Descent[] = [];
  const remaining: Leaf[] = [];
  for (const other of record.leaves) {
    if (squashes.includes(other.rev)) {
      book.outbox.drop([{ id: record.id, rev: other.rev }]);
      merged.push(...takePruning(book, record.id, other.rev));
      addPast(record, other.rev);
    } else if (isInAncestry(leaf, other.rev)) {
      merged.push(...takePruning(book, record.id, other.rev));
    } else if (leaf.parents.includes(other.rev) && hasSeen(leaf, other)) {
      merged.push(other);
      addPast(record, other.rev);
    } else remaining.push(other);
  }
  setLeaves(record, [leaf, ...remaining]);
  return merged;
}

/** Whether everything that `other` knew, `leaf` knows too. */
export function hasSeen(leaf: Leaf, other: Leaf): boolean {
  return vectorCovers(unpackState(leaf.packed).vector, unpackState(other.packed).vector);
}

/** What waited for a revision that never travels alone any more waits for the one that follows it. */
function takePruning(book: RecordBook, id: string, rev: string): readonly Descent[] {
  const key = `${id} ${rev}`;
  const waiting = book.prunings.get(key) ?? [];
  book.prunings.delete(key);
  return waiting;
}

export function planPruning(book: RecordBook, id: string, successor: string, leaves: readonly Descent[]): void {
  if (leaves.length === 0) return;
  const key = `${id} ${successor}`;
  const planned = book.prunings.get(key) ?? [];
  const fresh = leaves.filter(({ rev }) => !planned.some((one) => one.rev === rev));
  // Not their words, which the successor holds.
  book.prunings.set(key, [...planned, ...fresh.map(({ rev, hashes }) => ({ rev, hashes }))]);
}
