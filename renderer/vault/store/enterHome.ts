import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { RecordBook } from './recordBook.ts';
import { nameOfKey } from '#shared/envelope/revisionName.ts';

/** [S15] What was acknowledged, and how far its changes were read, belongs to one office server. `anew`: from here on
 *  nothing is known of what the server at `home` has, so everything that is held travels, whoever wrote it. */
export function enterHome(book: RecordBook, circle: string, home: string, anew: boolean): void {
  book.homes.set(circle, home);
  if (!anew) return;
  book.since.delete(circle);
  book.sessionMarks.delete(circle);
  book.outbox.addAgain(everythingHeld(book));
}

function* everythingHeld(book: RecordBook): Generator<{ id: string; rev: string; place: EntryPlace; urgent: boolean }> {
  for (const [key, place] of book.others) {
    const { id, rev } = nameOfKey(key);
    if (place !== null) yield { id, rev, place, urgent: book.memberships.has(key) };
  }
  for (const { id, leaves } of book.records.values()) {
    for (const { rev, place } of leaves) if (place !== null) yield { id, rev, place, urgent: false };
  }
}
