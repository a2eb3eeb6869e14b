/** Laying changes over the nested object that a record's leaves make. Nothing is changed in place. */
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

type Branch = Scalar | RecordData | undefined;

export function isBranch(value: Branch): value is RecordData {
  return typeof value === 'object' && value !== null;
}

export function layOver(data: RecordData, leaves: ReadonlyMap<LeafPath, Scalar>): RecordData {
  let result = data;
  for (const [path, value] of leaves) result = withLeaf(result, path.split('/'), value);
  return result;
}

function withLeaf(data: RecordData, [segment = '', ...rest]: readonly string[], value: Scalar): RecordData {
  if (rest.length === 0) return { ...data, [segment]: value };
  const below = Object.hasOwn(data, segment) ? data[segment] : undefined;
  return { ...data, [segment]: withLeaf(isBranch(below) ? below : {}, rest, value) };
}

export function withoutBranches(data: RecordData, paths: ReadonlySet<LeafPath>): RecordData {
  let result = data;
  for (const path of paths) result = withoutBranch(result, path.split('/'));
  return result;
}

function withoutBranch(data: RecordData, [segment = '', ...rest]: readonly string[]): RecordData {
  if (!Object.hasOwn(data, segment)) return data;
  const { [segment]: below, ...others } = data;
  if (rest.length === 0) return others;
  return isBranch(below) ? { ...data, [segment]: withoutBranch(below, rest) } : data;
}

/** Paths of the leaves that differ between two states of a record. */
export function changedLeaves(before: RecordData, after: RecordData): readonly LeafPath[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [old, young] = [before[name], after[name]];
    if (!isBranch(old) && !isBranch(young)) return (old ?? null) === (young ?? null) ? [] : [name];
    return changedLeaves(isBranch(old) ? old : {}, isBranch(young) ? young : {}).map((below) => `${name}/${below}`);
  });
}
