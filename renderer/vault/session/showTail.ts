import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { Register } from '#renderer/vault/register/register.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { recordView } from '#renderer/vault/store/recordView.ts';
import { replayEntry } from '#renderer/vault/store/replayEntry.ts';

/** [V32] Puts what was written after the snapshot into its rows, as far as it stands by itself: an envelope holds all of
 *  its record. A case that is new is in the list at once, and one that was worked on stands where it belongs. */
export function showTail(
  register: Register,
  circle: Circle,
  actor: string,
  tail: readonly (readonly [LogEntry, EntryPlace])[],
): void {
  if (tail.length === 0) return;
  const book = new RecordBook();
  const context = { learn: () => false, opening: circle.opening };
  for (const [entry, place] of tail) replayEntry(book, context, entry, place);
  register.preview({
    ids: book.records.keys(),
    document: (id) => {
      const record = book.records.get(id);
      return record === undefined ? null : recordView(record, actor);
    },
  });
}
