import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';

type Placed = { readonly place: EntryPlace | null };
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
