import type { BulkWriteRow, CategorizeBulkWriteRowsOutput, RxDocumentData } from 'rxdb/plugins/core';
import type { NewAttachment, SealedWrite } from './sealedSource.ts';

/** The rows that RxDB's own check has let through, in the order in which they came, for a source. */
export function sealedWrites<Document>(
  primaryPath: PropertyKey,
  rows: readonly BulkWriteRow<Document>[],
  {
    bulkInsertDocs,
    bulkUpdateDocs,
    attachmentsAdd,
    attachmentsUpdate,
    attachmentsRemove,
  }: CategorizeBulkWriteRowsOutput<Document>,
): SealedWrite<Document>[] {
  const idOf = (document: object): string => (document as Record<PropertyKey, unknown>)[primaryPath] as string;
  const clear = new Map<string, SealedWrite<Document> & Attachments>();
  for (const { previous, document } of [...bulkInsertDocs, ...bulkUpdateDocs]) {
    const stubs = document as RxDocumentData<Document>;
    clear.set(idOf(document), { previous, document: stubs, newAttachments: [], goneAttachments: [] });
  }
  for (const { documentId, attachmentId, attachmentData } of [...attachmentsAdd, ...attachmentsUpdate]) {
    const { digest, type, data } = attachmentData;
    clear.get(documentId)?.newAttachments.push({ id: attachmentId, digest, type, data });
  }
  for (const { documentId, attachmentId } of attachmentsRemove) {
    clear.get(documentId)?.goneAttachments.push(attachmentId);
  }
  return rows.flatMap(({ document }) => clear.get(idOf(document)) ?? []);
}

interface Attachments {
  readonly newAttachments: NewAttachment[];
  readonly goneAttachments: string[];
}
