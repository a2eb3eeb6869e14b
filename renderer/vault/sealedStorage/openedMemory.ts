import type { RxDocumentData, RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import {
  getRxStorageMemory,
  type MemoryStorageInternalsByIndex,
  type RxStorageInstanceMemory,
} from 'rxdb/plugins/storage-memory';
import { Pace } from './pace.ts';
import { sortedIndex } from './sortedIndex.ts';

/** RxDB's memory storage for one collection, filled at once instead of written to. Its writes clone, compare and merge
 *  every index for each batch and build events that nobody hears yet: for 50,000 documents several times the work. An
 *  index that only replication and cleaning up ask for is made when they do. */
export class OpenedMemory<Document> {
  readonly #memory: RxStorageInstanceMemory<Document>;
  readonly #unmade: Set<MemoryStorageInternalsByIndex<Document>>;

  constructor(memory: RxStorageInstanceMemory<Document>) {
    this.#memory = memory;
    const { internals } = memory;
    this.#unmade = new Set(internals.byIndexArray);
    internals.byIndexArray = []; // What stands here is kept up to date by writes.
  }

  /** Before anything is written. No document may come twice. */
  async fill(
    batches: AsyncIterable<readonly RxDocumentData<Document>[]>,
    note: (document: RxDocumentData<Document>) => void,
  ): Promise<void> {
    const { internals, primaryPath } = this.#memory;
    const pace = new Pace();
    for await (const batch of batches) {
      for (const document of batch) {
        note(document);
        internals.documents.set(document[primaryPath] as string, document);
      }
      if (pace.isOver()) await pace.rest();
    }
    for (const index of [...this.#unmade]) if (!index.index.includes('_meta.lwt')) await this.#make(index, pace);
  }

  hasIndex(fields: readonly string[]): boolean {
    return this.#unmadeOf(fields) === undefined;
  }

  /** Nothing may be written meanwhile. */
  async makeIndex(fields: readonly string[]): Promise<void> {
    const index = this.#unmadeOf(fields);
    if (index !== undefined) await this.#make(index, new Pace());
  }

  #unmadeOf(fields: readonly string[]): MemoryStorageInternalsByIndex<Document> | undefined {
    if (this.#unmade.size === 0) return undefined;
    const name = fields.join(',');
    return [...this.#unmade].find(({ index }) => index.join(',') === name);
  }

  async #make(index: MemoryStorageInternalsByIndex<Document>, pace: Pace): Promise<void> {
    this.#memory.ensurePersistence(); // What was written last may not have been put in place yet.
    const { internals } = this.#memory;
    index.docsWithIndex = await sortedIndex(internals.documents, index.getIndexableString, pace);
    this.#unmade.delete(index);
    internals.byIndexArray.push(index);
  }
}

/** Attachments are left out of its schema: their data lies with the source, and stubs are plain data to it. */
export async function makeMemory<Document>(
  parameters: RxStorageInstanceCreationParams<Document, object>,
): Promise<RxStorageInstanceMemory<Document>> {
  // A map of its own: RxDB's is global and would keep what was opened after everything was closed.
  const storage = { ...getRxStorageMemory(), collectionStates: new Map<string, never>() };
  const { attachments: _, ...schema } = parameters.schema;
  const memory: unknown = await storage.createStorageInstance({ ...parameters, schema });
  return memory as RxStorageInstanceMemory<Document>;
}
