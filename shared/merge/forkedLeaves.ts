/** A copied vault that is used twice: two different writes under one dot. Merging would take one of them for old and drop
 *  it, so it is looked for before. */
import { covers, inOrder, sameDot, scalarKey } from './siblings.ts';
import type { LeafPath, RecordState, Sibling } from './recordState.ts';

/** One value of one leaf, as somebody said it. */
export interface Saying {
  readonly path: LeafPath;
  readonly sibling: Sibling;
}

/** [M13] What `actor` wrote in `mine` that `theirs` cannot have seen, though its vector says so. No honest history leads
 *  there: who has seen a write holds it, or something that came after it. */
export function forkedLeaves(mine: RecordState, theirs: RecordState, actor: string): readonly Saying[] {
  if ((theirs.vector[actor] ?? 0) === 0) return [];
  return sayingsOf(mine, (one) => one === actor).filter(
    ({ path, sibling }) =>
      covers(theirs.vector, sibling.dot) && !couldHaveSeen(sibling, theirs.leaves[path] ?? [], mine),
  );
}

function couldHaveSeen(one: Sibling, theirs: readonly Sibling[], mine: RecordState): boolean {
  const same = theirs.find((other) => sameDot(other.dot, one.dot));
  if (same !== undefined) return scalarKey(same.value) === scalarKey(one.value);
  const own = theirs.filter(({ dot }) => dot.actor === one.dot.actor);
  if (own.length > 0) return own.every(({ dot }) => dot.counter > one.dot.counter);
  return theirs.some(({ dot }) => !covers(mine.vector, dot)); // As in M14.
}

/** [M15] What is held of actors that two vaults wrote under: which of them had seen the other's nobody can tell any more. */
export function sayingsOf({ leaves }: RecordState, isShared: (actor: string) => boolean): readonly Saying[] {
  return Object.entries(leaves).flatMap(([path, siblings]) =>
    siblings.filter(({ dot }) => isShared(dot.actor)).map((sibling) => ({ path, sibling })),
  );
}

/** [M15] The state in which those of them that it lost are said again, beside what is there, each under an actor that was
 *  never used. */
export function sayAgain(state: RecordState, sayings: readonly Saying[], newActor: () => string): RecordState {
  let said = state;
  for (const { path, sibling } of sayings) {
    const held = said.leaves[path] ?? [];
    if (held.some(({ value }) => scalarKey(value) === scalarKey(sibling.value))) continue;
    const actor = newActor();
    const siblings = inOrder([...held, { ...sibling, dot: { actor, counter: 1 } }]);
    said = { vector: { ...said.vector, [actor]: 1 }, leaves: { ...said.leaves, [path]: siblings } };
  }
  return said;
}
