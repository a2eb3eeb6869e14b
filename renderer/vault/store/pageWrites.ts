import { isDocumentId } from '#shared/envelope/parseDocument.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { PageWrite } from '#renderer/vault/storage/recordSource.ts';
import { appendEntries } from './appendEntries.ts';
import { leafChanges } from './flatten.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { areLeaves, createRecords, markRemoved, writeEntries, type NewRecord } from './writeRecords.ts';

/** [S2] What the page wrote through RxDB, as changes of leaves. On disk when it answers. */
export async function pageWrites(
  book: RecordBook,
  context: StoreContext,
  writes: readonly PageWrite[],
): Promise<Result<null>> {
  const created: NewRecord[] = [];
  const entries: LogEntry[] = [];
  const changed = writes.map((write) => ({ ...write, changes: leafChanges(write.before ?? {}, write.after ?? {}) }));
  if (!changed.every(({ id, changes }) => isDocumentId(id) && areLeaves(changes))) return fail('record/bad-path');
  const work: Promise<Result<unknown> | undefined>[] = [];
  let isTooLarge = false;
  for (const { id, type, before, after, changes } of changed) {
    const record = book.records.get(id);
    if (record === undefined) {
      if (after !== null) created.push({ id, type, changes });
    } else if (after === null) {
      work.push(markRemoved(book, context, record, '', true));
    } else {
      if (before === null) work.push(markRemoved(book, context, record, '', false));
      const written = writeEntries(book, context, record, changes);
      entries.push(...written.entries);
      isTooLarge ||= !written.fits;
    }
  }
  if (created.length > 0) work.push(createRecords(book, context, created));
  work.push(appendEntries(book, context, entries).then(() => undefined));
  book.tell(changed.map(({ id, type }) => ({ id, type })));
  const refused = (await Promise.all(work)).find((done) => done?.ok === false);
  return isTooLarge || refused !== undefined ? fail('record/too-large') : ok(null);
}
