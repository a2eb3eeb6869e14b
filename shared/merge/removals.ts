import { joinVectors } from './mergeStates.ts';
import { itemRemovedBy } from './removalLeaf.ts';
import { covers, scalarKey } from './siblings.ts';
import type { LeafPath, RecordState, Sibling, Vector } from './recordState.ts';

/** A removal that nobody took back. */
export interface Removal {
  /** '' for the record. */
  readonly item: LeafPath;
  /** What the removers, together, had seen. */
  readonly seen: Vector;
  /** The latest of them. */
  readonly removed: Sibling;
  /** The latest edit inside the item that they had not seen: it brings the item back. null: there is none. */
  edit: Sibling | null;
}

/** [M8] By item. */
export function removalsOf(state: RecordState): Map<LeafPath, Removal> {
  const removals = new Map<LeafPath, Removal>();
  for (const [path, siblings] of Object.entries(state.leaves)) {
    const item = itemRemovedBy(path);
    if (item === null || siblings.some((one) => one.value !== true)) continue;
    const seen = siblings.reduce<Vector>((all, one) => joinVectors(all, one.seen ?? {}), {});
    removals.set(item, { item, seen, removed: siblings.reduce((one, other) => later(one, other)), edit: null });
  }
  if (removals.size === 0) return removals;
  for (const [path, siblings] of Object.entries(state.leaves)) {
    // Removing a part of an item is no wish to keep the item; taking a part back is.
    const edits = itemRemovedBy(path) === null ? siblings : siblings.filter((one) => one.value !== true);
    for (const item of itemsAround(path)) {
      const removal = removals.get(item);
      if (removal === undefined) continue;
      for (const one of edits) if (!isKnownTo(removal, one, edits)) removal.edit = later(removal.edit, one);
    }
  }
  return removals;
}

function later(one: Sibling | null, other: Sibling): Sibling {
  return one === null || other.time > one.time ? other : one;
}

/** [M16] Seen by the removers, or said a second time by what they saw. */
function isKnownTo({ seen }: Removal, one: Sibling, all: readonly Sibling[]): boolean {
  if (covers(seen, one.dot)) return true;
  const key = scalarKey(one.value);
  return all.some((twin) => covers(seen, twin.dot) && twin.time === one.time && scalarKey(twin.value) === key);
}

/** `a/b/c` lies in `a/b`, `a` and the record (''). */
export function itemsAround(path: LeafPath): LeafPath[] {
  const items = [''];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) items.push(path.slice(0, at));
  return items;
}
