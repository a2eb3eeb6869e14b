import type { BulkWriteRow, RxDocumentData, RxStorageWriteError } from 'rxdb/plugins/core';
import type { RecordDocument } from '#shared/records/recordTypes.ts';

/** RxDB's rule: a write must name as `previous` exactly what is held. Anything else answers 409 with what is held. */
export function splitByConflict(
  rows: readonly BulkWriteRow<RecordDocument>[],
  held: readonly RxDocumentData<RecordDocument>[],
  context: string,
): { clear: BulkWriteRow<RecordDocument>[]; conflicts: RxStorageWriteError<RecordDocument>[] } {
  const heldById = new Map(held.map((document) => [document.id, document]));
  const clear: BulkWriteRow<RecordDocument>[] = [];
  const conflicts: RxStorageWriteError<RecordDocument>[] = [];
  for (const writeRow of rows) {
    const documentInDb = heldById.get(writeRow.document.id);
    if (documentInDb === undefined || documentInDb._rev === writeRow.previous?._rev) clear.push(writeRow);
    else {
      const documentId = writeRow.document.id;
      conflicts.push({ isError: true, status: 409, documentId, writeRow, documentInDb, context });
    }
  }
  return { clear, conflicts };
}
