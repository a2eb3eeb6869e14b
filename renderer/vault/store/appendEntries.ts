import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S8] To the log; what was written here may travel once it is there. */
export async function appendEntries(
  book: RecordBook,
  context: Pick<StoreContext, 'append'>,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await context.append(entries);
  const written = entries.flatMap((entry) => (entry.t === 'envelope' && entry.from === 'here' ? [entry.document] : []));
  if (written.length > 0) book.outbox.markLogged(written);
}
