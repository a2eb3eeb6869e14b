import type { RecordData } from '#shared/records/recordTypes.ts';
import { joinVectors } from './mergeStates.ts';
import { covers, scalarKey } from './siblings.ts';
import { REMOVED } from './recordState.ts';
import type { Dot, LeafPath, RecordState, Scalar, Sibling, Vector } from './recordState.ts';

export interface ContestedLeaf {
  readonly path: LeafPath;
  /** Distinct values, the shown one first. */
  readonly values: readonly { readonly value: Scalar; readonly dot: Dot; readonly time: number }[];
}
export interface RecordView {
  readonly data: RecordData;
  readonly contested: readonly ContestedLeaf[];
  /** The record itself was removed. Its data is shown all the same, for whoever looks into what was removed. */
  readonly removed: boolean;
  /** Items ('' for the record) that were removed and came back because of an edit that the remover had not seen. */
  readonly revived: readonly LeafPath[];
  /** Dots that carry two values: an actor id was used twice. The actor's owner takes a new one. */
  readonly forked: readonly Dot[];
}
interface Removal {
  readonly item: LeafPath;
  /** What the removers, together, had seen. */
  readonly seen: Vector;
  isRevived: boolean;
}

/** M5, M6, M8, M9: what a screen shows of a state. */
export function viewOf(state: RecordState): RecordView {
  const removals = removalsOf(state);
  const root = removals.get('');
  const data: Record<string, unknown> = {};
  const contested: ContestedLeaf[] = [];
  const forked: Dot[] = [];
  for (const [path, siblings] of Object.entries(state.leaves)) {
    if (siblings.length > 1) forked.push(...forkedDots(siblings));
    if (isRemovedLeaf(path) || isInsideRemoved(path, removals)) continue;
    put(data, path, (siblings[0] as Sibling).value);
    if (siblings.length > 1) {
      const values = distinct(siblings);
      if (values.length > 1) contested.push({ path, values });
    }
  }
  const revived = [...removals.values()].filter((one) => one.isRevived).map((one) => one.item);
  contested.sort((a, b) => (a.path < b.path ? -1 : 1)); // leaves come in the order in which they arrived here
  revived.sort();
  return { data: data as RecordData, contested, removed: root !== undefined && !root.isRevived, revived, forked };
}

function isRemovedLeaf(path: LeafPath): boolean {
  return path === REMOVED || path.endsWith(`/${REMOVED}`);
}

/** Removals that nobody took back, each marked when an edit inside the item lies outside of what the removers saw. */
function removalsOf(state: RecordState): Map<LeafPath, Removal> {
  const removals = new Map<LeafPath, Removal>();
  for (const [path, siblings] of Object.entries(state.leaves)) {
    if (!isRemovedLeaf(path) || siblings.some((one) => one.value !== true)) continue;
    const item = path === REMOVED ? '' : path.slice(0, -REMOVED.length - 1);
    const seen = siblings.reduce<Vector>((all, one) => joinVectors(all, one.seen ?? {}), {});
    removals.set(item, { item, seen, isRevived: false });
  }
  if (removals.size === 0) return removals;
  for (const [path, siblings] of Object.entries(state.leaves)) {
    for (const item of itemsAround(path)) {
      const removal = removals.get(item);
      if (removal === undefined) continue;
      // Removing a part of an item is no wish to keep the item; taking a part back is.
      const edits = isRemovedLeaf(path) ? siblings.filter((one) => one.value !== true) : siblings;
      if (edits.some((one) => !isKnownTo(removal, one, edits))) removal.isRevived = true;
    }
  }
  return removals;
}

/** [M16] Seen by the removers, or said a second time by what they saw. */
function isKnownTo({ seen }: Removal, one: Sibling, all: readonly Sibling[]): boolean {
  if (covers(seen, one.dot)) return true;
  const key = scalarKey(one.value);
  return all.some((twin) => covers(seen, twin.dot) && twin.time === one.time && scalarKey(twin.value) === key);
}

/** `a/b/c` lies in `a/b`, `a` and the record (''). */
function itemsAround(path: LeafPath): LeafPath[] {
  const items = [''];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) items.push(path.slice(0, at));
  return items;
}

function isInsideRemoved(path: LeafPath, removals: ReadonlyMap<LeafPath, Removal>): boolean {
  if (removals.size === 0) return false;
  return itemsAround(path).some((item) => item !== '' && removals.get(item)?.isRevived === false);
}

function distinct(siblings: readonly Sibling[]): ContestedLeaf['values'] {
  const byValue = new Map<string, Sibling>();
  for (const one of siblings) {
    const key = scalarKey(one.value);
    if (!byValue.has(key)) byValue.set(key, one);
  }
  return [...byValue.values()].map(({ value, dot, time }) => ({ value, dot, time }));
}

function forkedDots(siblings: readonly Sibling[]): Dot[] {
  const dots = new Map<string, Dot>();
  const forked = new Map<string, Dot>();
  for (const { dot } of siblings) {
    const key = `${dot.actor}:${String(dot.counter)}`;
    (dots.has(key) ? forked : dots).set(key, dot);
  }
  return [...forked.values()];
}

/** Where one path is both a value and a folder (a mistake in a form's definition), the folder is shown. */
function put(data: Record<string, unknown>, path: LeafPath, value: Scalar): void {
  const segments = path.split('/');
  const last = segments.pop() as string;
  let folder = data;
  for (const segment of segments) {
    const next = folder[segment];
    folder = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : (folder[segment] = {});
  }
  if (typeof folder[last] !== 'object' || folder[last] === null) folder[last] = value;
}
