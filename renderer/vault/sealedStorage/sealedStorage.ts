/** RxDB's storage over documents that lie sealed somewhere: opened in memory, written through. Rules: ./SPEC.md */
import {
  RXDB_VERSION,
  ensureRxStorageInstanceParamsAreCorrect,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { makeMemory } from './openedMemory.ts';
import { SealedCollection } from './sealedCollection.ts';
import { SealedInstance } from './sealedInstance.ts';
import type { SealedSource } from './sealedSource.ts';

export interface CollectionName {
  readonly databaseName: string;
  readonly collectionName: string;
  /** Of its schema: documents of another version are another collection. */
  readonly version: number;
}
/** The source of a collection; `memory` where nothing is to be kept; null for one that is refused. */
export type SourceOf = (name: CollectionName) => SealedSource<never> | 'memory' | null;
type Creation<Document> = RxStorageInstanceCreationParams<Document, object>;

/** [RS1, RS2] */
export function sealedStorage(sourceOf: SourceOf): RxStorage<unknown, object> {
  const collections = new OpenCollections();
  // A map of its own: RxDB's is global, and would hand what one storage held to the next in this process.
  const memory = { ...getRxStorageMemory(), collectionStates: new Map<string, never>() };
  return {
    name: 'sealed',
    rxdbVersion: RXDB_VERSION,
    async createStorageInstance<Document>(
      parameters: Creation<Document>,
    ): Promise<RxStorageInstance<Document, unknown, object>> {
      ensureRxStorageInstanceParamsAreCorrect(parameters);
      const { databaseName, collectionName, schema } = parameters;
      const source = sourceOf({ databaseName, collectionName, version: schema.version });
      if (source === 'memory') return memory.createStorageInstance(parameters);
      if (source === null) throw new Error('storage/unknown-collection');
      if (schema.attachments !== undefined && source.attachments === null) throw new Error('storage/no-attachments');
      const instance: unknown = await collections.open(parameters, source);
      return instance as SealedInstance<Document>;
    },
  };
}

interface OpenCollection {
  readonly collection: Promise<SealedCollection<never>>;
  instances: number;
  /** Set once the last instance has left. */
  ended: Promise<void> | null;
}

/** [RS6] Instances of the same collection share what is opened: two checks against two memories would both succeed. */
class OpenCollections {
  readonly #open = new Map<string, OpenCollection>();

  async open(parameters: Creation<never>, source: SealedSource<never>): Promise<SealedInstance<never>> {
    const key = JSON.stringify([parameters.databaseName, parameters.collectionName, parameters.schema.version]);
    let entry = this.#open.get(key);
    for (; entry?.ended; entry = this.#open.get(key)) await entry.ended; // What it still writes must be read anew.
    if (entry === undefined) {
      const { schema } = parameters;
      const collection = makeMemory(parameters).then((memory) => new SealedCollection(memory, schema, source));
      entry = { collection, instances: 0, ended: null };
      this.#open.set(key, entry);
    }
    const { collection } = entry;
    entry.instances += 1;
    const opened = await collection.catch((error: unknown) => {
      this.#open.delete(key);
      throw error;
    });
    return new SealedInstance(parameters, opened, (removed) => this.#leave(key, entry, opened, removed));
  }

  async #leave(
    key: string,
    entry: OpenCollection,
    collection: SealedCollection<never>,
    removed: boolean,
  ): Promise<void> {
    entry.instances -= 1;
    if (entry.instances > 0 && !removed) return;
    entry.ended ??= collection.end().finally(() => {
      this.#open.delete(key);
    });
    await entry.ended;
  }
}
