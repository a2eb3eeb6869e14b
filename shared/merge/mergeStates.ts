import { covers, inOrder, sameDot, sameSiblings } from './siblings.ts';
import type { LeafPath, RecordState, Sibling, Vector } from './recordState.ts';

const none: readonly Sibling[] = [];

/** The higher counter of each actor. */
export function joinVectors(a: Vector, b: Vector): Vector {
  const joined: Record<string, number> = { ...a };
  for (const [actor, counter] of Object.entries(b)) joined[actor] = Math.max(counter, joined[actor] ?? 0);
  return joined;
}

/** Whether everything that `b` has seen, `a` has seen too. */
export function vectorCovers(a: Vector, b: Vector): boolean {
  return Object.entries(b).every(([actor, counter]) => counter <= (a[actor] ?? 0));
}

/** Those of `mine` that the other side still holds or has never seen. Whole dots live or die together: the values of
 *  one dot (there is more than one only after an accident) are joined. [M14] What replaced one of them is something that
 *  we have not seen: where there is no such thing, two vaults wrote under one actor, and nothing was replaced. */
function surviving(
  mine: readonly Sibling[],
  theirs: readonly Sibling[],
  myVector: Vector,
  theirVector: Vector,
): readonly Sibling[] {
  const mayReplace = theirs.some((other) => !covers(myVector, other.dot));
  return mine.filter(
    (one) => !mayReplace || !covers(theirVector, one.dot) || theirs.some((other) => sameDot(one.dot, other.dot)),
  );
}

/** M2–M4. Commutative, associative, idempotent. */
export function mergeStates(a: RecordState, b: RecordState): RecordState {
  if (a === b) return a;
  const leaves: Record<LeafPath, readonly Sibling[]> = {};
  const mergeLeaf = (path: LeafPath, inA: readonly Sibling[], inB: readonly Sibling[]): void => {
    if (sameSiblings(inA, inB)) {
      leaves[path] = inA;
      return;
    }
    const kept = inOrder([...surviving(inA, inB, a.vector, b.vector), ...surviving(inB, inA, b.vector, a.vector)]);
    if (kept.length > 0) leaves[path] = kept;
  };
  for (const [path, inA] of Object.entries(a.leaves)) mergeLeaf(path, inA, b.leaves[path] ?? none);
  for (const [path, inB] of Object.entries(b.leaves)) if (a.leaves[path] === undefined) mergeLeaf(path, none, inB);
  return { vector: joinVectors(a.vector, b.vector), leaves };
}
