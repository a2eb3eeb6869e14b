/** RxDB's storage over the sealed log: the only writer of the opened records that the page's collections show. Rules: ./SPEC.md */
import {
  RXDB_VERSION,
  type RxStorage,
  type RxStorageDefaultCheckpoint,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { recordTypes, type RecordDocument, type RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from './recordSource.ts';
import { openSealedInstance } from './sealedInstance.ts';

type AnyInstance<Document> = RxStorageInstance<Document, unknown, object, RxStorageDefaultCheckpoint>;

/** [R5] A collection named after a record type is sealed. RxDB's own bookkeeping (`_rxdb_internal`) stays in memory:
 *  it describes the collections of one window and dies with it. Any other name is refused. */
export function sealedStorage(source: RecordSource): RxStorage<unknown, object> {
  // A map of its own: RxDB's is global, and would hand one vault's memory to the next that opens in this process.
  const memory = { ...getRxStorageMemory(), collectionStates: new Map<string, never>() };
  return {
    name: 'sealed',
    rxdbVersion: RXDB_VERSION,
    async createStorageInstance<Document>(
      parameters: RxStorageInstanceCreationParams<Document, object>,
    ): Promise<RxStorageInstance<Document, unknown, object>> {
      const type = parameters.collectionName;
      if (type.startsWith('_')) return memory.createStorageInstance(parameters);
      if (!isRecordType(type)) throw new Error('storage/unknown-collection');
      const plain: unknown = await memory.createStorageInstance(parameters);
      const sealed: unknown = await openSealedInstance(plain as AnyInstance<RecordDocument>, type, source);
      return sealed as AnyInstance<Document>;
    },
  };
}

function isRecordType(name: string): name is RecordType {
  return (recordTypes as readonly string[]).includes(name);
}
