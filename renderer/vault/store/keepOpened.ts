import type { OpenedEnvelope } from '#shared/envelope/openEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { recordTypes, type RecordType } from '#shared/records/recordTypes.ts';
import { knowsRevision, newHeldRecord, type Leaf } from './heldRecord.ts';
import { HISTORY, readHistory } from './history.ts';
import { placeLeaf, planPruning } from './placeLeaf.ts';
import type { ChangedRecord, RecordBook, StoreContext } from './recordBook.ts';

export const MEMBERSHIP = 'membership';

/** Whether this revision, or one that descends from it, is held already. What was quarantined is not: sent again, it may
 *  have been a broken transfer. */
export function holdsRevision(book: RecordBook, id: string, rev: string): boolean {
  const record = book.records.get(id);
  if (record !== undefined && knowsRevision(record, rev)) return true;
  return book.others.get(id)?.has(rev) === true || book.parked.has(`${id} ${rev}`);
}

/** [S6] Takes an opened envelope into memory, the same way whether it was just received or read from the log. Answers
 *  the record whose view changed, if one did. */
export function keepOpened(
  book: RecordBook,
  context: Pick<StoreContext, 'learn'>,
  opened: OpenedEnvelope,
  document: SealedDocument,
  squashes: readonly string[],
): ChangedRecord | null {
  const { id, type, rev, parents, state } = opened;
  book.quarantined.delete(`${id} ${rev}`);
  if (!isRecordType(type)) {
    book.knowOther(id, rev);
    if (type === HISTORY) readHistory(book, opened);
    if (type === MEMBERSHIP && context.learn(opened)) book.learned = true;
    return null;
  }
  const record = book.records.get(id) ?? newHeldRecord(id, type);
  if (record.type !== type || knowsRevision(record, rev)) return null;
  book.records.set(id, record);
  const leaf: Leaf = { rev, ancestry: document._revisions, parents, state };
  // Also below a colleague's merge: the tombstone is the same whoever writes it, and the colleague may not get to it.
  planPruning(book, id, rev, placeLeaf(book, record, leaf, squashes));
  return { type, id };
}

function isRecordType(type: string): type is RecordType {
  return (recordTypes as readonly string[]).includes(type);
}
