import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { HEAD } from '#renderer/vault/heads/deviceHead.ts';
import { keepHead } from '#renderer/vault/heads/heldHeads.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { isRecordType } from '#shared/records/recordTypes.ts';
import { knowsRevision, makeLeaf, newHeldRecord } from './heldRecord.ts';
import { HISTORY } from './history.ts';
import { unpackState, type PackedState } from './packedState.ts';
import { placeLeaf, planPruning } from './placeLeaf.ts';
import type { ChangedRecord, RecordBook, StoreContext } from './recordBook.ts';

export const MEMBERSHIP = 'membership';

/** What a document said once it was open. */
export interface OpenedDocument {
  readonly document: SealedDocument;
  readonly type: string;
  readonly parents: readonly string[];
  readonly packed: PackedState;
  readonly squashes: readonly string[];
  /** null while it is not in the log. */
  readonly place: EntryPlace | null;
}

/** Whether this revision, or one that descends from it, is held already. What was quarantined is not: sent again, it may
 *  have been a broken transfer. */
export function holdsRevision(book: RecordBook, id: string, rev: string): boolean {
  const record = book.records.get(id);
  if (record !== undefined && knowsRevision(record, rev)) return true;
  return book.others.has(`${id} ${rev}`) || book.parked.has(`${id} ${rev}`);
}

/** [S6] Takes an opened envelope into memory, the same way whether it was just received or read from the log. Answers
 *  the record whose view changed, if one did. */
export function keepOpened(
  book: RecordBook,
  context: Pick<StoreContext, 'learn'>,
  { document, type, parents, packed, squashes, place }: OpenedDocument,
): ChangedRecord | null {
  const { _id: id, _rev: rev } = document;
  book.quarantined.delete(`${id} ${rev}`);
  if (!isRecordType(type)) {
    if (type === HEAD) {
      keepHead(book, document, packed, place);
      return null;
    }
    const isNew = !book.others.has(`${id} ${rev}`);
    book.others.set(`${id} ${rev}`, place);
    if (type === HISTORY && isNew) book.histories.add(`${id} ${rev}`, packed);
    if (type === MEMBERSHIP) {
      book.memberships.add(`${id} ${rev}`);
      if (context.learn({ id, state: unpackState(packed) })) book.learned = true;
    }
    return null;
  }
  const record = book.records.get(id) ?? newHeldRecord(id, type);
  if (record.type !== type || knowsRevision(record, rev)) return null;
  book.hold(record);
  const leaf = makeLeaf(document, parents, packed, place);
  // Also below a colleague's merge: the tombstone is the same whoever writes it, and the colleague may not get to it.
  planPruning(book, id, rev, placeLeaf(book, record, leaf, squashes));
  return { type, id };
}
