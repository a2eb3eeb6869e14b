import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemRemovedBy } from './removalLeaf.ts';
import { itemsAround, removalsOf, type Removal } from './removals.ts';
import { scalarKey } from './siblings.ts';
import type { Dot, LeafPath, RecordState, Scalar, Sibling } from './recordState.ts';

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

/** M5, M6, M8, M9: what a screen shows of a state. */
export function viewOf(state: RecordState): RecordView {
  const removals = removalsOf(state);
  const root = removals.get('');
  const data: Record<string, unknown> = {};
  const contested: ContestedLeaf[] = [];
  const forked: Dot[] = [];
  for (const [path, siblings] of Object.entries(state.leaves)) {
    if (siblings.length > 1) forked.push(...forkedDots(siblings));
    if (itemRemovedBy(path) !== null || isInsideRemoved(path, removals)) continue;
    put(data, path, (siblings[0] as Sibling).value);
    if (siblings.length > 1) {
      const values = distinct(siblings);
      if (values.length > 1) contested.push({ path, values });
    }
  }
  const revived = [...removals.values()].filter((one) => one.edit !== null).map((one) => one.item);
  contested.sort((a, b) => (a.path < b.path ? -1 : 1)); // leaves come in the order in which they arrived here
  revived.sort();
  return { data: data as RecordData, contested, removed: root?.edit === null, revived, forked };
}

function isInsideRemoved(path: LeafPath, removals: ReadonlyMap<LeafPath, Removal>): boolean {
  if (removals.size === 0) return false;
  return itemsAround(path).some((item) => item !== '' && removals.get(item)?.edit === null);
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
