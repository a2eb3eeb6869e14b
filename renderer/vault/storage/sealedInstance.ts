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
const LONGEST_MS = 20;
const FROM_VAULT = 'vault';

/** [R1–R4] One collection: reads are the memory's, writes are logged before the memory (and so the page) hears of them. */
export async function openSealedInstance(memory: Memory, type: RecordType, source: RecordSource): Promise<Memory> {
  const writer = new SealedWriter(memory, type, source);
  const stopWatching = source.watch((changed) => {
    writer.refresh(changed.flatMap((one) => (one.type === type ? [one.id] : [])));
  });
  writer.refresh([...source.ids(type)]);
  await writer.settled();
  const end = async (): Promise<void> => {
    stopWatching();
    await writer.settled();
  };
  return {
    databaseName: memory.databaseName,
    collectionName: memory.collectionName,
    internals: memory.internals,
    options: memory.options,
    schema: memory.schema,
    bulkWrite: (rows, context) => writer.write(rows, context),
    findDocumentsById: (ids, withDeleted) => memory.findDocumentsById(ids, withDeleted),
    query: (prepared) => memory.query(prepared),
    count: (prepared) => memory.count(prepared),
    getAttachmentData: (documentId, attachmentId, digest) => memory.getAttachmentData(documentId, attachmentId, digest),
    changeStream: () => memory.changeStream(),
    cleanup: (minimumDeletedTime) => memory.cleanup(minimumDeletedTime),
    close: async () => {
      await end();
      await memory.close();
    },
    remove: async () => {
      await end();
      await memory.remove();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** One write at a time: a check against memory must hold until its write is applied. */
class SealedWriter {
  readonly #memory: Memory;
  readonly #type: RecordType;
  readonly #source: RecordSource;
  readonly #changed = new Set<string>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(memory: Memory, type: RecordType, source: RecordSource) {
    this.#memory = memory;
    this.#type = type;
    this.#source = source;
  }

  write(rows: BulkWriteRow<RecordDocument>[], context: string): Promise<RxStorageBulkWriteResponse<RecordDocument>> {
    return this.#inTurn(() => this.#writeFromPage(rows, context));
  }

  refresh(ids: readonly string[]): void {
    const before = this.#changed.size;
    for (const id of ids) this.#changed.add(id);
    if (before === 0 && ids.length > 0) void this.#inTurn(() => this.#applyFromVault());
  }

  async settled(): Promise<void> {
    await this.#tail;
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #writeFromPage(
    rows: BulkWriteRow<RecordDocument>[],
    context: string,
  ): Promise<RxStorageBulkWriteResponse<RecordDocument>> {
    await this.#applyFromVault(); // The check must be against what the store holds, or a colleague's word would be lost.
    const ids = rows.map(({ document }) => document.id);
    const held = await this.#memory.findDocumentsById(ids, true);
    const { clear, conflicts } = splitByConflict(rows, held, context);
    if (clear.length === 0) return { error: conflicts };
    const answer = await this.#source.write(clear.map((row) => pageWrite(this.#type, row)));
    if (!answer.ok) throw new Error(answer.code);
    const kept = clear.map((row) => withUpkeep(row, this.#source.document(row.document.id)));
    const applied = await this.#memory.bulkWrite(kept, context);
    return { error: [...conflicts, ...applied.error] };
  }

  async #applyFromVault(): Promise<void> {
    let began = performance.now();
    while (this.#changed.size > 0) {
      const ids = [...this.#changed].slice(0, LARGEST_BATCH);
      for (const id of ids) this.#changed.delete(id);
      const found = await this.#memory.findDocumentsById(ids, true);
      const held = new Map(found.map((document) => [document.id, document]));
      const rows = ids.flatMap((id) => asStored(held.get(id), this.#source.document(id)));
      if (rows.length > 0) await this.#memory.bulkWrite(rows, FROM_VAULT);
      if (performance.now() - began < LONGEST_MS) continue;
      await nextTurn(); // Whoever asks the vault something is answered in between.
      began = performance.now();
    }
  }
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
