import type { Scalar } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

/** What stands at a path of `a/b/c`, if anything does. */
function at(data: RecordData, path: string): Scalar | RecordData | undefined {
  let found: Scalar | RecordData | undefined = data;
  for (const segment of path.split('/')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = found[segment];
  }
  return found;
}

/** Text at a path; '' where there is none. Numbers are written out. */
export function textAt(data: RecordData, path: string): string {
  const found = at(data, path);
  if (typeof found === 'string') return found;
  return typeof found === 'number' ? String(found) : '';
}

/** The items of a list in their order. */
export function itemsAt(data: RecordData, path: string): { readonly id: string; readonly item: RecordData }[] {
  const found = at(data, path);
  if (typeof found !== 'object' || found === null) return [];
  const items = Object.entries(found).flatMap(([id, item]) =>
    typeof item === 'object' && item !== null ? [{ id, item }] : [],
  );
  const order = (item: RecordData): string => textAt(item, 'order');
  return items.sort((a, b) => (order(a.item) < order(b.item) ? -1 : order(a.item) > order(b.item) ? 1 : 0));
}

/** All texts in it, however deep. */
export function textsIn(data: RecordData, texts: string[] = []): string[] {
  for (const value of Object.values(data)) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) textsIn(value, texts);
  }
  return texts;
}
