/** Leaf changes of a sample record: fields, and lists of items with their order. */
import type { LeafChange, Scalar } from '#shared/merge/recordState.ts';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Chance } from './random.ts';

export type Fields = Readonly<Record<string, Scalar | undefined>>;

/** Leaves under a folder ('' for none); what is undefined or '' is left out. */
export function leavesOf(folder: string, fields: Fields): readonly LeafChange[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return Object.entries(fields).flatMap(([leaf, value]) =>
    value === undefined || value === '' ? [] : [{ path: prefix + leaf, value }],
  );
}

/** A list as a map keyed by id; `after` is the order key of what already stands before it. */
export function itemsOfList(
  folder: string,
  items: readonly Fields[],
  chance: Chance,
  after: string | null = null,
): readonly LeafChange[] {
  const orders = generateNKeysBetween(after, null, items.length);
  return items.flatMap((fields, index) =>
    leavesOf(`${folder}/${chance.itemId()}`, { ...fields, order: orders[index] }),
  );
}

const DAY_MS = 86_400_000;

/** The calendar day of a moment, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function daysLater(at: number, days: number): number {
  return at + days * DAY_MS;
}
