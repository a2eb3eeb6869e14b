import { isActor, isLeafPath, isScalar } from './compactState.ts';
import { covers, inOrder, sameDot } from './siblings.ts';
import { removalLeaf } from './removalLeaf.ts';
import type { Dot, LeafChange, LeafPath, RecordState, Scalar, Sibling, Vector } from './recordState.ts';

/** Who writes. */
export interface Writer {
  /** The vault incarnation's actor id: letters, digits, '-' and '_', at most 64. */
  readonly actor: string;
  /** Above every counter that this actor ever used in this record. One is drawn per call. */
  readonly nextCounter: () => number;
  /** Milliseconds since 1970, whole. */
  readonly time: number;
  /** What the person had on their screen; what came in since then is not overwritten but contested. Default: all. */
  readonly seen?: Vector;
}

export const emptyState: RecordState = { vector: {}, leaves: {} };

/** Gone are the siblings that the writer had seen, and the writer's own earlier ones: nobody disagrees with themself.
 *  But a dot with two values stays unless it was seen whole: one of the two came from a stranger with our id. */
function isSuperseded(one: Sibling, all: readonly Sibling[], actor: string, seen: Vector): boolean {
  if (covers(seen, one.dot)) return true;
  return one.dot.actor === actor && all.filter((other) => sameDot(one.dot, other.dot)).length === 1;
}

/** M1: a new state in which each changed leaf holds the new value under a new dot. Throws on a path or value that no
 *  leaf can hold: callers check what comes from a screen with `isLeafPath`. */
export function writeLeaves(state: RecordState, changes: readonly LeafChange[], writer: Writer): RecordState {
  return write(state, changes, writer, {});
}

/** M8: `itemPath` is the item's path, or '' for the whole record. Its values are kept. */
export function removeItem(state: RecordState, itemPath: LeafPath, writer: Writer): RecordState {
  const seen = within(writer.seen ?? state.vector, state.vector);
  return write(state, [{ path: removalLeaf(itemPath), value: true }], writer, { seen });
}

export function restoreItem(state: RecordState, itemPath: LeafPath, writer: Writer): RecordState {
  return write(state, [{ path: removalLeaf(itemPath), value: false }], writer, {});
}

function write(
  state: RecordState,
  changes: readonly LeafChange[],
  writer: Writer,
  extra: { readonly seen?: Vector },
): RecordState {
  if (changes.length === 0) return state;
  const { actor, time } = writer;
  const seen = writer.seen ?? state.vector;
  const dot: Dot = { actor, counter: writer.nextCounter() };
  if (!isActor(actor) || !Number.isSafeInteger(time)) throw new RangeError('no actor, or no time');
  if (covers(state.vector, dot)) throw new RangeError('this counter was used before');
  const leaves: Record<LeafPath, readonly Sibling[]> = { ...state.leaves };
  for (const { path, value } of changes) {
    assertLeaf(path, value);
    const before = state.leaves[path] ?? [];
    const kept = before.filter((one) => !isSuperseded(one, before, actor, seen));
    leaves[path] = inOrder([...kept, { dot, value, time, ...extra }]);
  }
  return { vector: { ...state.vector, [actor]: dot.counter }, leaves };
}

/** No one saw more than there is. */
function within(seen: Vector, vector: Vector): Vector {
  const shared = Object.entries(vector).map(
    ([actor, counter]) => [actor, Math.min(counter, seen[actor] ?? 0)] as const,
  );
  return Object.fromEntries(shared.filter(([, counter]) => counter > 0));
}

function assertLeaf(path: LeafPath, value: Scalar): void {
  if (!isLeafPath(path) || !isScalar(value)) throw new RangeError('no leaf can hold this');
}
