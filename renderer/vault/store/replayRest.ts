import type { LogEntry } from '#shared/records/logEntries.ts';
import { addPast, setLeaves, type HeldRecord } from './heldRecord.ts';
import { hasSeen, planPruning } from './placeLeaf.ts';
import type { RecordBook } from './recordBook.ts';

/** [S1] The entries that only stand in what was written anew. */
export function replayRest(book: RecordBook, entry: LogEntry & { readonly t: 'known' | 'pending' }): void {
  if (entry.t === 'known') {
    for (const [id, rev] of entry.revisions) {
      const record = book.records.get(id);
      if (record === undefined) book.knowOther(id, rev);
      else becomePast(record, rev);
      if (record !== undefined) book.others.delete(`${id} ${rev}`); // A tombstone that went to the office before its record.
    }
    return;
  }
  book.outbox.markTravelling(entry.travelling.map(([id, rev]) => ({ id, rev })));
  for (const { id, successor, rev, hashes } of entry.prunings) {
    planPruning(book, id, successor, [{ rev, hashes }]);
  }
}

/** What still waits in the outbox stands before this as if it were held. It is not, unless what replaced it was lost. */
function becomePast(record: HeldRecord, rev: string): void {
  addPast(record, rev);
  const { leaves } = record;
  const leaf = leaves.find((one) => one.rev === rev);
  if (leaf === undefined || !leaves.some((other) => other !== leaf && hasSeen(other, leaf))) return;
  setLeaves(
    record,
    leaves.filter((one) => one !== leaf),
  );
}
