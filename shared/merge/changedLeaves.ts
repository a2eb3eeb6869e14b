import { scalarKey } from './siblings.ts';
import type { LeafPath, RecordState, Scalar } from './recordState.ts';

/** One line of history: `from` is absent for a leaf that did not exist. */
export interface ChangedLeaf {
  readonly path: LeafPath;
  readonly from?: Scalar;
  readonly to: Scalar;
}

/** The leaves whose shown value differs. A removal appears as its `$removed` leaf. */
export function changedLeaves(before: RecordState, after: RecordState): readonly ChangedLeaf[] {
  const changes: ChangedLeaf[] = [];
  for (const [path, siblings] of Object.entries(after.leaves)) {
    const to = siblings[0]?.value ?? null;
    const old = before.leaves[path]?.[0];
    if (old === undefined) changes.push({ path, to });
    else if (scalarKey(old.value) !== scalarKey(to)) changes.push({ path, from: old.value, to });
  }
  return changes;
}
