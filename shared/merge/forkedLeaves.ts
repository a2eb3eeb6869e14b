/** A copied vault that is used twice: two different writes under one dot. Merging would take one of them for old and drop
 *  it, so it is looked for before. */
import { covers, sameDot, scalarKey } from './siblings.ts';
import type { LeafChange, RecordState, Sibling } from './recordState.ts';

/** [M13] What `actor` wrote in `mine` that `theirs` cannot have seen, though its vector says so. No honest history leads
 *  there: who has seen a write holds it, or something that came after it. */
export function forkedLeaves(mine: RecordState, theirs: RecordState, actor: string): LeafChange[] {
  const forked: LeafChange[] = [];
  if ((theirs.vector[actor] ?? 0) === 0) return forked;
  for (const [path, siblings] of Object.entries(mine.leaves)) {
    for (const one of siblings) {
      if (one.dot.actor !== actor || !covers(theirs.vector, one.dot)) continue;
      if (!couldHaveSeen(one, theirs.leaves[path] ?? [])) forked.push({ path, value: one.value });
    }
  }
  return forked;
}

function couldHaveSeen(one: Sibling, theirs: readonly Sibling[]): boolean {
  const same = theirs.find((other) => sameDot(other.dot, one.dot));
  if (same !== undefined) return scalarKey(same.value) === scalarKey(one.value);
  const older = theirs.some(({ dot }) => dot.actor === one.dot.actor && dot.counter < one.dot.counter);
  return theirs.length > 0 && !older;
}
