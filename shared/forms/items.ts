/** Items of a repeating group in their order, and keys for putting a new one anywhere. */
import { generateKeyBetween } from 'fractional-indexing';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { folderAt, textAt } from './places.ts';

export interface Item {
  readonly id: string;
  readonly order: string;
  readonly data: RecordData;
}

/** The items in a folder, in order; two with the same key stand in the order of their ids, everywhere alike. */
export function itemsIn(data: RecordData, folder: string): readonly Item[] {
  return Object.entries(folderAt(data, folder))
    .flatMap(([id, item]) =>
      typeof item === 'object' && item !== null ? [{ id, order: textAt(item, 'order'), data: item }] : [],
    )
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

export function itemsOf(data: RecordData, section: string, group: string): readonly Item[] {
  return itemsIn(data, `${section}/${group}`);
}

/** A key that sorts between two others; null or '' for the very start or end. Two people who insert at the same
 *  place offline get the same key: their items then stand side by side. Where two neighbours already share a key
 *  nothing fits between them and the new item takes the same key. */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before === '' ? null : before;
  const high = after === '' ? null : after;
  if (low !== null && high !== null && low >= high) return low;
  return generateKeyBetween(low, high);
}

/** The key for an item added at the end. */
export function orderAtEnd(items: readonly Item[]): string {
  return orderBetween(items.at(-1)?.order ?? null, null);
}

/** Code units, not a locale: the same order on every laptop. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
