import { REMOVED, type LeafPath } from './recordState.ts';

/** The leaf that says whether this item ('' for the whole record) was removed. */
export function removalLeaf(item: LeafPath): LeafPath {
  return item === '' ? REMOVED : `${item}/${REMOVED}`;
}

/** The item whose removal this leaf is ('' for the whole record); null for any other leaf. */
export function itemRemovedBy(path: LeafPath): LeafPath | null {
  if (path === REMOVED) return '';
  return path.endsWith(`/${REMOVED}`) ? path.slice(0, -REMOVED.length - 1) : null;
}
