import { keyOfPlace, type EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { RecordBook } from './recordBook.ts';

/** [S16] The log was written anew: everything lies elsewhere. `before` and `after` in the same order. */
export function movePlaces(book: RecordBook, before: readonly EntryPlace[], after: readonly EntryPlace[]): void {
  // Not by identity: an outbox may hold a place of its own that says the same.
  const moved = new Map(before.map((place, index) => [keyOfPlace(place), after[index] ?? place]));
  const now = (place: EntryPlace): EntryPlace => moved.get(keyOfPlace(place)) ?? place;
  for (const { leaves } of book.records.values()) {
    for (const leaf of leaves) if (leaf.place !== null) leaf.place = now(leaf.place);
  }
  for (const [key, place] of book.others) if (place !== null) book.others.set(key, now(place));
  for (const [key, held] of book.quarantined) {
    if (held.place !== null) book.quarantined.set(key, { ...held, place: now(held.place) });
  }
  book.outbox.moved(now);
}
