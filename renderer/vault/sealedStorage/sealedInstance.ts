import type {
  BulkWriteRow,
  EventBulk,
  PreparedQuery,
  RxDocumentData,
  RxJsonSchema,
  RxStorageBulkWriteResponse,
  RxStorageChangeEvent,
  RxStorageCountResult,
  RxStorageDefaultCheckpoint,
  RxStorageInstance,
  RxStorageInstanceCreationParams,
  RxStorageQueryResult,
} from 'rxdb/plugins/core';
import type { Observable } from 'rxjs';
import type { SealedCollection } from './sealedCollection.ts';

type Events<Document> = Observable<
  EventBulk<RxStorageChangeEvent<RxDocumentData<Document>>, RxStorageDefaultCheckpoint>
>;

/** One opening of a collection. What it does is RxDB's memory's doing; what it waits for is the collection's. */
export class SealedInstance<Document> implements RxStorageInstance<
  Document,
  object,
  object,
  RxStorageDefaultCheckpoint
> {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: RxJsonSchema<RxDocumentData<Document>>;
  readonly internals = {};
  readonly options: object;
  readonly #collection: SealedCollection<Document>;
  /** Told once: whether everything is gone with it. */
  readonly #leave: (removed: boolean) => Promise<void>;
  #left: Promise<void> | null = null;

  constructor(
    parameters: RxStorageInstanceCreationParams<Document, object>,
    collection: SealedCollection<Document>,
    leave: (removed: boolean) => Promise<void>,
  ) {
    this.databaseName = parameters.databaseName;
    this.collectionName = parameters.collectionName;
    this.schema = parameters.schema;
    this.options = parameters.options;
    this.#collection = collection;
    this.#leave = leave;
  }

  async bulkWrite(rows: BulkWriteRow<Document>[], context: string): Promise<RxStorageBulkWriteResponse<Document>> {
    return this.#open().write(rows, context);
  }

  async findDocumentsById(ids: string[], withDeleted: boolean): Promise<RxDocumentData<Document>[]> {
    return this.#open().find(ids, withDeleted);
  }

  async query(prepared: PreparedQuery<Document>): Promise<RxStorageQueryResult<Document>> {
    return this.#open().query(prepared);
  }

  async count(prepared: PreparedQuery<Document>): Promise<RxStorageCountResult> {
    return this.#open().count(prepared);
  }

  /** [RS8] */
  async getAttachmentData(documentId: string, attachmentId: string, digest: string): Promise<Blob> {
    const [held] = await this.findDocumentsById([documentId], false);
    const isHeld = digest !== '' && held?._attachments[attachmentId]?.digest === digest;
    const { attachments } = this.#collection.source;
    const data = isHeld ? await attachments?.read(documentId, attachmentId, digest) : null;
    if (data === null || data === undefined) throw new Error('storage/no-attachment');
    return data;
  }

  changeStream(): Events<Document> {
    return this.#collection.memory.changeStream();
  }

  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    return this.#open().cleanup(minimumDeletedTime);
  }

  /** Also a second time, and after `remove`. */
  close(): Promise<void> {
    this.#left ??= this.#leave(false);
    return this.#left;
  }

  async remove(): Promise<void> {
    await this.#open().remove();
    this.#left ??= this.#leave(true);
    await this.#left;
  }

  #open(): SealedCollection<Document> {
    if (this.#left !== null) throw new Error('storage/closed');
    return this.#collection;
  }
}
