import type { LeafChange, Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

function leavesOf(data: RecordData, prefix: string, leaves: Map<string, Scalar>): Map<string, Scalar> {
  for (const [segment, value] of Object.entries(data)) {
    if (typeof value === 'object' && value !== null) leavesOf(value, `${prefix}${segment}/`, leaves);
    else leaves.set(prefix + segment, value);
  }
  return leaves;
}

/** The leaves in which `after` differs. One that is gone is cleared (null): removing whole items is `removeItem`'s. */
export function leafChanges(before: RecordData, after: RecordData): LeafChange[] {
  const old = leavesOf(before, '', new Map());
  const now = leavesOf(after, '', new Map());
  const changes: LeafChange[] = [];
  for (const [path, value] of now) if (old.get(path) !== value) changes.push({ path, value });
  for (const [path, value] of old) if (!now.has(path) && value !== null) changes.push({ path, value: null });
  return changes;
}
