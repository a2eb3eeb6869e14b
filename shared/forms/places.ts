/** Where in a record an answer lives, and reading leaves back out of a record's data. */
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

export interface Place {
  readonly section: string;
  readonly question: string;
  /** Inside a repeating group: its id and the item's. */
  readonly group?: string;
  readonly item?: string;
}

/** The leaf of an answer; with `code`, the leaf of one of many choices. */
export function leafPathOf(place: Place, code?: string): LeafPath {
  const ticked = code === undefined ? [] : [code];
  return [...itemSegments(place), place.question, ...ticked].join('/');
}

/** The leaf that says why there is no answer. */
export function noAnswerPathOf(place: Place): LeafPath {
  return `noAnswer/${[...itemSegments(place), place.question].join('.')}`;
}

/** The folder of one item of a repeating group: what `removeItem` takes. */
export function itemPathOf(section: string, group: string, item: string): LeafPath {
  return `${section}/${group}/${item}`;
}

export function orderPathOf(section: string, group: string, item: string): LeafPath {
  return `${itemPathOf(section, group, item)}/order`;
}

/** What stands at a path: a leaf, a folder, or nothing. */
export function valueAt(data: RecordData, path: LeafPath): Scalar | RecordData | undefined {
  let here: Scalar | RecordData | undefined = data;
  for (const segment of path.split('/')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined;
    here = here[segment];
  }
  return here;
}

export function folderAt(data: RecordData, path: LeafPath): RecordData {
  const found = valueAt(data, path);
  return typeof found === 'object' && found !== null ? found : {};
}

/** A leaf as text; '' where there is none. */
export function textAt(data: RecordData, path: LeafPath): string {
  const found = valueAt(data, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function itemSegments({ section, group, item }: Place): string[] {
  return group === undefined || item === undefined ? [section] : [section, group, item];
}
