import { vectorCovers } from '#shared/merge/mergeStates.ts';
import { isInAncestry, setLeaves, type HeldRecord, type Leaf } from './heldRecord.ts';
import { unpackState } from './packedState.ts';
import type { RecordBook } from './recordBook.ts';

/** [S6, S9] Puts a revision in its place: what it descends from, merges or stands in for is a leaf no more. Answers the
 *  leaves that it merged and that the server still shows as leaves. */
export function placeLeaf(
  book: RecordBook,
  record: HeldRecord,
  leaf: Leaf,
  squashes: readonly string[],
): readonly Leaf[] {
  const merged: Leaf[] = [];
  const remaining: Leaf[] = [];
  for (const other of record.leaves) {
    if (squashes.includes(other.rev)) {
      book.outbox.drop([{ id: record.id, rev: other.rev }]);
      merged.push(...takePruning(book, record.id, other.rev));
      record.past.add(other.rev);
    } else if (isInAncestry(leaf, other.rev)) {
      merged.push(...takePruning(book, record.id, other.rev));
    } else if (leaf.parents.includes(other.rev) && hasSeen(leaf, other)) {
      merged.push(other);
      record.past.add(other.rev);
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
function takePruning(book: RecordBook, id: string, rev: string): readonly Leaf[] {
  const key = `${id} ${rev}`;
  const waiting = book.prunings.get(key) ?? [];
  book.prunings.delete(key);
  return waiting;
}

export function planPruning(book: RecordBook, id: string, successor: string, leaves: readonly Leaf[]): void {
  if (leaves.length === 0) return;
  const key = `${id} ${successor}`;
  book.prunings.set(key, [...(book.prunings.get(key) ?? []), ...leaves]);
}
