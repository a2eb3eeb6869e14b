import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';

interface Placed {
  readonly rev: string;
  readonly place: EntryPlace | null;
}
/** As much of the record book as is needed here. */
interface Book {
  readonly records: ReadonlyMap<string, { readonly leaves: readonly Placed[] }>;
  readonly others: ReadonlyMap<string, EntryPlace | null>;
}

/** Where every sealed document lies that the vault holds: each record's leaves, and what is no record. What was merged or
 *  pruned is not among them; nobody needs it any more. */
export function* livePlaces({ records, others }: Book): Generator<EntryPlace> {
  for (const { leaves } of records.values()) for (const { place } of leaves) if (place !== null) yield place;
  for (const place of others.values()) if (place !== null) yield place;
}

/** Whether the vault still holds this revision: one that was squashed, merged or pruned it does not. */
export function isHeld({ records, others }: Book, id: string, rev: string): boolean {
  return others.has(`${id} ${rev}`) || records.get(id)?.leaves.some((leaf) => leaf.rev === rev) === true;
}
