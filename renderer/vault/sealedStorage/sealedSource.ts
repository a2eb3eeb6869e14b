import type { RxDocumentData } from 'rxdb/plugins/core';

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string };

export interface NewAttachment {
  readonly id: string;
  readonly digest: string;
  readonly type: string;
  readonly data: Blob;
}
/** One document of a write that has been checked: nothing else was written to it since `previous`. */
export interface SealedWrite<Document> {
  /** What is held; undefined for one that is not. */
  readonly previous: RxDocumentData<Document> | undefined;
  /** With attachments as stubs: their data stands in `newAttachments`. */
  readonly document: RxDocumentData<Document>;
  /** Added, or there before under another digest. */
  readonly newAttachments: readonly NewAttachment[];
  readonly goneAttachments: readonly string[];
}
/** Where the documents of one collection lie sealed. Everything that it is told it keeps; everything that it hands out
 *  was opened before. */
export interface SealedSource<Document> {
  /** Everything that it holds, opened, deleted documents among it where it keeps them, some at a time. Documents may be
   *  without late fields. */
  load(): AsyncIterable<readonly RxDocumentData<Document>[]>;
  /** Fields that opening may leave out: read one by one when somebody asks for the document or by the field. None of them
   *  is in an index. null: there are none. */
  readonly late: { readonly fields: ReadonlySet<string>; read(id: string): Partial<Document> } | null;
  /** Called with documents that may have changed, whoever changed them; also while `load` runs. */
  watch(listener: (ids: readonly string[]) => void): () => void;
  /** The document as it is to be held from now on, over `held`; null where `held` (or nothing) is right already. */
  current(id: string, held: RxDocumentData<Document> | undefined): RxDocumentData<Document> | null;
  /** Kept for good when it answers, all of them or none. Answers the documents as they are to be held, in order, each
   *  under the revision that came with it. */
  write(writes: readonly SealedWrite<Document>[]): Promise<Outcome<readonly RxDocumentData<Document>[]>>;
  /** Null: it keeps no attachments, and a schema that has them is refused. */
  readonly attachments: {
    read(documentId: string, attachmentId: string, digest: string): Promise<Blob | null>;
  } | null;
  /** These were deleted long ago and may be forgotten. */
  forget(ids: readonly string[]): Promise<Outcome<null>>;
  /** Forgets everything; or refuses to. */
  remove(): Promise<Outcome<null>>;
}
