import { type BulkWriteRow, getHeightOfRevision, now, type RxDocumentData } from 'rxdb/plugins/core';
import type { RecordDocument } from '#shared/records/recordTypes.ts';

/** The write that brings RxDB's memory from what it holds to what the store shows; none where they agree.
 *  RxDB's own revision is upkeep of its memory and has nothing to do with an envelope's. */
export function asStored(
  held: RxDocumentData<RecordDocument> | undefined,
  shown: RecordDocument | null,
): BulkWriteRow<RecordDocument>[] {
  if (shown === null && (held === undefined || held._deleted)) return [];
  if (held !== undefined && shown !== null && !held._deleted && isSame(held, shown)) return [];
  const base = shown ?? (held as RecordDocument);
  const document = {
    id: base.id,
    type: base.type,
    caseId: base.caseId,
    data: base.data,
    contested: base.contested,
    createdAt: base.createdAt,
    updatedAt: base.updatedAt,
    createdBy: base.createdBy,
    updatedBy: base.updatedBy,
    _deleted: shown === null,
    _attachments: {},
    _meta: { lwt: now() },
    _rev: `${String((held === undefined ? 0 : getHeightOfRevision(held._rev)) + 1)}-vault`,
  };
  return [held === undefined ? { document } : { previous: held, document }];
}

function isSame(held: RecordDocument, shown: RecordDocument): boolean {
  return (
    held.updatedAt === shown.updatedAt &&
    held.caseId === shown.caseId &&
    held.updatedBy === shown.updatedBy &&
    JSON.stringify(held.contested) === JSON.stringify(shown.contested) &&
    JSON.stringify(held.data) === JSON.stringify(shown.data)
  );
}
