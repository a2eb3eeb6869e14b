import { REMOVED, type LeafPath, type RecordState, type Sibling, type Vector } from './recordState.ts';
import { joinVectors } from './mergeStates.ts';
import { covers } from './siblings.ts';

/** An item that somebody removed and somebody else, who did not know, wrote in. */
export interface RevivedItem {
  /** The leaf of its removal. */
  readonly path: LeafPath;
  readonly removal: Sibling;
  /** The latest that the removers had not seen. */
  readonly edit: Sibling;
}

/** [M8] Who removed and who wrote on, of the items that `viewOf` calls revived. */
export function revivedItems(state: RecordState, revived: readonly LeafPath[]): readonly RevivedItem[] {
  return revived.flatMap((item) => {
    const path = item === '' ? REMOVED : `${item}/${REMOVED}`;
    const removals = state.leaves[path] ?? [];
    const seen = removals.reduce<Vector>((all, one) => joinVectors(all, one.seen ?? {}), {});
    const edit = latest(unseenIn(state, item, path, seen));
    const removal = latest(removals);
    return edit === null || removal === null ? [] : [{ path, removal, edit }];
  });
}

function* unseenIn(state: RecordState, item: LeafPath, removal: LeafPath, seen: Vector): Generator<Sibling> {
  for (const [path, siblings] of Object.entries(state.leaves)) {
    if (path === removal || (item !== '' && !path.startsWith(`${item}/`))) continue;
    for (const one of siblings) if (!covers(seen, one.dot)) yield one;
  }
}

function latest(siblings: Iterable<Sibling>): Sibling | null {
  let found: Sibling | null = null;
  for (const one of siblings) if (found === null || one.time > found.time) found = one;
  return found;
}
