import type {
  BulkWriteRow,
  RxStorageBulkWriteResponse,
  RxStorageDefaultCheckpoint,
  RxStorageInstance,
} from 'rxdb/plugins/core';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import { asStored } from './asStored.ts';
import type { PageWrite, RecordSource } from './recordSource.ts';
import { splitByConflict } from './splitByConflict.ts';

type Memory = RxStorageInstance<RecordDocument, unknown, object, RxStorageDefaultCheckpoint>;
/** More than this at once blocks the page for a noticeable moment, since RxDB clones what it is told. */
const LARGEST_BATCH = 100;
const FROM_VAULT = 'vault';

/** [R1–R4] One collection: reads are the memory's, writes are logged before the memory (and so the page) hears of them. */
export async function openSealedInstance(memory: Memory, type: RecordType, source: RecordSource): Promise<Memory> {
  let tail: Promise<unknown> = Promise.resolve();
  const changed = new Set<string>();

  /** One writer at a time: a check against memory must hold until its write is applied. */
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  async function writeFromPage(
    rows: BulkWriteRow<RecordDocument>[],
    context: string,
  ): Promise<RxStorageBulkWriteResponse<RecordDocument>> {
    await applyFromVault(); // The check must be against what the store holds, or a colleague's word would be overwritten.
    const held = await memory.findDocumentsById(
      rows.map(({ document }) => document.id),
      true,
    );
    const { clear, conflicts } = splitByConflict(rows, held, context);
    if (clear.length === 0) return { error: conflicts };
    const answer = await source.write(clear.map((row) => pageWrite(type, row)));
    if (!answer.ok) throw new Error(answer.code);
    const applied = await memory.bulkWrite(
      clear.map((row) => withUpkeep(row, source.document(row.document.id))),
      context,
    );
    return { error: [...conflicts, ...applied.error] };
  }

  async function applyFromVault(): Promise<void> {
    while (changed.size > 0) {
      const ids = [...changed].slice(0, LARGEST_BATCH);
      for (const id of ids) changed.delete(id);
      const held = new Map((await memory.findDocumentsById(ids, true)).map((document) => [document.id, document]));
      const rows = ids.flatMap((id) => asStored(held.get(id), source.document(id)));
      if (rows.length > 0) await memory.bulkWrite(rows, FROM_VAULT);
    }
  }

  await fill(memory, source.documents(type));
  const stopWatching = source.watch((ids) => {
    const before = changed.size;
    for (const { type: changedType, id } of ids) if (changedType === type) changed.add(id);
    if (before === 0 && changed.size > 0) void inTurn(applyFromVault);
  });

  return {
    databaseName: memory.databaseName,
    collectionName: memory.collectionName,
    internals: memory.internals,
    options: memory.options,
    schema: memory.schema,
    bulkWrite: (rows, context) => inTurn(() => writeFromPage(rows, context)),
    findDocumentsById: (ids, withDeleted) => memory.findDocumentsById(ids, withDeleted),
    query: (prepared) => memory.query(prepared),
    count: (prepared) => memory.count(prepared),
    getAttachmentData: (documentId, attachmentId, digest) => memory.getAttachmentData(documentId, attachmentId, digest),
    changeStream: () => memory.changeStream(),
    cleanup: (minimumDeletedTime) => memory.cleanup(minimumDeletedTime),
    close: async () => {
      stopWatching();
      await tail;
      await memory.close();
    },
    remove: async () => {
      stopWatching();
      await tail;
      await memory.remove();
    },
  };
}

async function fill(memory: Memory, documents: Iterable<RecordDocument>): Promise<void> {
  const rows: BulkWriteRow<RecordDocument>[] = [];
  for (const document of documents) rows.push(...asStored(undefined, document));
  if (rows.length > 0) await memory.bulkWrite(rows, FROM_VAULT);
}

function pageWrite(type: RecordType, { previous, document }: BulkWriteRow<RecordDocument>): PageWrite {
  return {
    type,
    id: document.id,
    before: previous === undefined || previous._deleted ? null : previous.data,
    after: document._deleted ? null : document.data,
  };
}

/** Who changed it and when is the store's to say, under the revision that the page gave. */
function withUpkeep(row: BulkWriteRow<RecordDocument>, shown: RecordDocument | null): BulkWriteRow<RecordDocument> {
  if (shown === null || row.document._deleted) return row;
  const { caseId, createdAt, createdBy, updatedAt, updatedBy } = shown;
  return { ...row, document: { ...row.document, caseId, createdAt, createdBy, updatedAt, updatedBy } };
}
