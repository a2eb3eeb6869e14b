/** The app's records as RxDB's storage: the only writer of what the page's collections show. Rules: ./SPEC.md */
import type { RxStorage } from 'rxdb/plugins/core';
import { isRecordType } from '#shared/records/recordTypes.ts';
import type { SealedSource } from '#renderer/vault/sealedStorage/sealedSource.ts';
import { sealedStorage } from '#renderer/vault/sealedStorage/sealedStorage.ts';
import { recordCollectionSource } from './recordCollectionSource.ts';
import type { RecordSource } from './recordSource.ts';

/** [R5] A collection named after a record type is sealed. RxDB's own bookkeeping (`_rxdb_internal`) stays in memory:
 *  it describes the collections of one window and dies with it. Any other name is refused. */
export function recordStorage(records: RecordSource): RxStorage<unknown, object> {
  return sealedStorage(({ collectionName, version }) => {
    if (collectionName.startsWith('_')) return 'memory';
    if (!isRecordType(collectionName) || version !== 0) return null;
    const source: unknown = recordCollectionSource(records, collectionName);
    return source as SealedSource<never>;
  });
}
