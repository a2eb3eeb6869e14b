import { now } from 'rxdb/plugins/core';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import type { SealedSource, SealedWrite } from '#renderer/vault/sealedStorage/sealedSource.ts';
import { asStored, storedDocument, type StoredRecord } from './asStored.ts';
import type { PageWrite, RecordSource } from './recordSource.ts';

/** So many are handed over at once. */
const BATCH = 250;

/** The records of one type as the sealed storage wants them. RxDB's revisions and times are made up anew at each unlock:
 *  they describe its memory, not the records. */
export function recordCollectionSource(records: RecordSource, type: RecordType): SealedSource<RecordDocument> {
  return {
    load: () => inBatches(records, type),
    late: { fields: new Set(['data']), read: (id) => ({ data: records.document(id)?.data ?? {} }) },
    watch: (listener) =>
      records.watch((changed) => {
        listener(changed.flatMap((one) => (one.type === type ? [one.id] : [])));
      }),
    current: (id, held) => asStored(held, records.document(id)),
    async write(writes) {
      const answer = await records.write(writes.map((write) => pageWrite(type, write)));
      if (!answer.ok) return answer;
      return { ok: true, value: writes.map(({ document }) => withUpkeep(document, records.document(document.id))) };
    },
    attachments: null, // [R7]
    forget: () => Promise.resolve({ ok: true, value: null }), // Colleagues are still told that it was removed.
    remove: () => Promise.resolve({ ok: false, code: 'storage/keeps-records' }),
  };
}

async function* inBatches(records: RecordSource, type: RecordType): AsyncGenerator<readonly StoredRecord[]> {
  await records.opened?.();
  const time = now();
  let batch: StoredRecord[] = [];
  for (const head of records.heads(type)) {
    if (batch.push(storedDocument(head, time)) < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function pageWrite(type: RecordType, { previous, document }: SealedWrite<RecordDocument>): PageWrite {
  return {
    type,
    id: document.id,
    before: previous === undefined || previous._deleted ? null : previous.data,
    after: document._deleted ? null : document.data,
  };
}

/** Who changed it and when is the store's to say, under the revision that the page gave. */
function withUpkeep(document: StoredRecord, shown: RecordDocument | null): StoredRecord {
  if (shown === null || document._deleted) return document;
  const { caseId, createdAt, createdBy, updatedAt, updatedBy } = shown;
  return { ...document, caseId, createdAt, createdBy, updatedAt, updatedBy };
}
