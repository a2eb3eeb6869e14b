import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S8] To the log; what was written here may travel once it is there. */
export async function appendEntries(
  book: RecordBook,
  context: Pick<StoreContext, 'append'>,
  entries: readonly LogEntry[],
  options?: { readonly together?: boolean },
): Promise<void> {
  if (entries.length > 0) book.lie(entries, await context.append(entries, options));
}
