import { fromUtf8 } from '#shared/kernel/bytes.ts';
import type { CompactState } from '#shared/merge/compactState.ts';
import { REMOVED, type Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import type { PackedState } from './packedState.ts';

export interface Written {
  readonly value: Scalar;
  readonly actor: string;
  readonly time: number;
}
export interface SettledView {
  readonly data: RecordData;
  readonly created: Written | null;
  readonly latest: Written | null;
}
type CompactSibling = CompactState['leaves'][string][number];
type Folder = Record<string, unknown>;

/** What `viewOf` shows of a state in which nothing is contested and nothing was removed, straight from its bytes; null
 *  for any other. Every unlock does this for every record, and siblings as objects would be most of its work. `creation`
 *  is the leaf that is not part of the data. */
export function settledView(packed: PackedState, creation: string): SettledView | null {
  const { at, actors, leaves } = JSON.parse(fromUtf8(packed) ?? '') as CompactState & { readonly at: number };
  const data: Folder = {};
  let created: CompactSibling | null = null;
  let latest: CompactSibling | null = null;
  let prefix = '';
  let folder = data;
  for (const path in leaves) {
    const siblings = leaves[path] ?? [];
    const only = siblings[0];
    const end = path.lastIndexOf('/');
    const name = end === -1 ? path : path.slice(end + 1);
    if (siblings.length !== 1 || only === undefined || name === REMOVED) return null;
    if (latest === null || only[2] > latest[2]) latest = only;
    if (path === creation) {
      created = only;
      continue;
    }
    // Leaves of one item stand together, so the folder of the last one is mostly the folder of this one.
    if (end !== prefix.length || !path.startsWith(prefix)) {
      prefix = path.slice(0, Math.max(end, 0));
      folder = folderAt(data, prefix);
    }
    const before = folder[name];
    if (typeof before !== 'object' || before === null) folder[name] = only[3];
  }
  const written = (sibling: CompactSibling | null): Written | null =>
    sibling === null ? null : { value: sibling[3], actor: actors[sibling[0]] ?? '', time: sibling[2] + at };
  return { data: data as RecordData, created: written(created), latest: written(latest) };
}

function folderAt(data: Folder, prefix: string): Folder {
  let folder = data;
  if (prefix === '') return folder;
  for (const segment of prefix.split('/')) {
    const next = folder[segment];
    folder = typeof next === 'object' && next !== null ? (next as Folder) : (folder[segment] = {});
  }
  return folder;
}
