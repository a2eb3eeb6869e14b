/** How a record's state is written inside an envelope, where 60 leaves would otherwise repeat an actor's id 60 times:
 *  `actors` once, `vector` as counters beside them, a sibling as `[actor, counter, time, value, seen?]`. Read by hand and
 *  not by a schema library, because it runs for every record at unlock. Rule M10: ./SPEC.md */
import { inOrder } from './siblings.ts';
import type { LeafPath, RecordState, Scalar, Sibling, Vector } from './recordState.ts';

const MAX_PATH = 400;
const MAX_ACTORS = 4096;
const ACTOR = /^[A-Za-z0-9_-]{1,64}$/;

type CompactSibling =
  | readonly [actor: number, counter: number, time: number, value: Scalar]
  | readonly [actor: number, counter: number, time: number, value: Scalar, seen: readonly number[]];
export interface CompactState {
  readonly actors: readonly string[];
  readonly vector: readonly number[];
  readonly leaves: Readonly<Record<LeafPath, readonly CompactSibling[]>>;
}

export function isScalar(raw: unknown): raw is Scalar {
  return raw === null || typeof raw === 'string' || typeof raw === 'boolean' || Number.isFinite(raw);
}

/** An empty segment, or one that an ordinary object already has (`__proto__`, `constructor`…). */
const unusable = new RegExp(`(?:^|/)(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})?(?:/|$)`);

/** Whether a leaf can have this path: what is refused here lets a state be read as plain objects everywhere else. */
export function isLeafPath(path: string): boolean {
  return path.length <= MAX_PATH && !unusable.test(path);
}

export function isActor(actor: unknown): actor is string {
  return typeof actor === 'string' && ACTOR.test(actor) && !(actor in Object.prototype);
}

function isCounter(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) > 0;
}

/** `at` is the time that siblings' times are counted from: it makes them short. */
export function compactState(state: RecordState, at: number): CompactState {
  const actors = Object.keys(state.vector).sort();
  const numbers = new Map(actors.map((actor, index) => [actor, index]));
  const counters = (vector: Vector): number[] => actors.map((actor) => vector[actor] ?? 0);
  const leaves: Record<LeafPath, readonly CompactSibling[]> = {};
  for (const [path, siblings] of Object.entries(state.leaves)) {
    leaves[path] = siblings.map(({ dot, value, time, seen }): CompactSibling => {
      const actor = numbers.get(dot.actor) ?? -1;
      return seen ? [actor, dot.counter, time - at, value, counters(seen)] : [actor, dot.counter, time - at, value];
    });
  }
  return { actors, vector: counters(state.vector), leaves };
}

/** null unless every leaf has a sibling and the vector covers each of them, and what removers saw. Siblings come out in
 *  order. */
export function parseCompactState(
  raw: { readonly [Field in keyof CompactState]?: unknown },
  at: number,
): RecordState | null {
  const { actors, vector: counters, leaves: rawLeaves } = raw;
  if (!Array.isArray(actors) || !Array.isArray(counters) || !actors.every(isActor) || !counters.every(isCounter))
    return null;
  if (actors.length !== counters.length || actors.length > MAX_ACTORS) return null;
  if (typeof rawLeaves !== 'object' || rawLeaves === null || Array.isArray(rawLeaves)) return null;
  const vector = vectorOf(actors, counters);
  if (Object.keys(vector).length !== actors.length) return null;
  const leaves: Record<LeafPath, readonly Sibling[]> = {};
  for (const [path, siblings] of Object.entries(rawLeaves as Readonly<Record<string, unknown>>)) {
    if (!isLeafPath(path) || !Array.isArray(siblings) || siblings.length === 0) return null;
    const parsed: Sibling[] = [];
    for (const one of siblings as unknown[]) {
      const sibling = parseSibling(one, actors, counters, at);
      if (sibling === null) return null;
      parsed.push(sibling);
    }
    leaves[path] = inOrder(parsed);
  }
  return { vector, leaves };
}

function vectorOf(actors: readonly string[], counters: readonly number[]): Vector {
  const vector: Record<string, number> = {};
  actors.forEach((actor, index) => {
    const counter = counters[index] ?? 0;
    if (counter > 0) vector[actor] = counter;
  });
  return vector;
}

function parseSibling(
  raw: unknown,
  actors: readonly string[],
  counters: readonly number[],
  at: number,
): Sibling | null {
  if (!Array.isArray(raw) || raw.length < 4 || raw.length > 5) return null;
  const list = raw as readonly unknown[]; // read by index: taking it apart costs twice as much, 60 times a record
  const index = list[0];
  const counter = list[1];
  const time = list[2];
  const value = list[3];
  if (!isCounter(counter) || !Number.isSafeInteger(time) || !isScalar(value)) return null;
  const actor = Number.isSafeInteger(index) ? actors[index as number] : undefined;
  if (actor === undefined || counter > (counters[index as number] ?? 0)) return null;
  const sibling: Sibling = { dot: { actor, counter }, value, time: at + (time as number) };
  if (raw.length === 4) return sibling;
  const seen = list[4];
  return isSeen(seen, counters) ? { ...sibling, seen: vectorOf(actors, seen) } : null;
}

function isSeen(raw: unknown, counters: readonly number[]): raw is readonly number[] {
  if (!Array.isArray(raw) || raw.length !== counters.length) return false;
  return (raw as unknown[]).every(
    (one, index) => Number.isSafeInteger(one) && (one as number) >= 0 && (one as number) <= (counters[index] ?? 0),
  );
}
