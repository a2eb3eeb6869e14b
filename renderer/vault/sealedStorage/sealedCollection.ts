import {
  categorizeBulkWriteRows,
  now,
  type BulkWriteRow,
  type PreparedQuery,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorageBulkWriteResponse,
  type RxStorageCountResult,
  type RxStorageInstance,
  type RxStorageQueryResult,
  type StringKeys,
} from 'rxdb/plugins/core';
import type { RxStorageInstanceMemory } from 'rxdb/plugins/storage-memory';
import { LateFields } from './lateFields.ts';
import { OpenedMemory } from './openedMemory.ts';
import { Pace } from './pace.ts';
import { sealedWrites } from './sealedWrites.ts';
import type { SealedSource } from './sealedSource.ts';

/** More than this at once blocks whoever listens for a noticeable moment, since every event is copied to them. */
const LARGEST_BATCH = 100;
const FROM_SOURCE = 'sealed-source';
/** What cleaning up asks. */
const DELETED = ['_deleted', '_meta.lwt'];

/** What all instances of one collection share: the opened documents, and the turn of whoever writes. */
export class SealedCollection<Document> {
  readonly memory: RxStorageInstanceMemory<Document>;
  readonly source: SealedSource<Document>;
  readonly schema: RxJsonSchema<RxDocumentData<Document>>;
  /** Everything that the source held is in memory. */
  readonly ready: Promise<void>;
  readonly #opened: OpenedMemory<Document>;
  readonly #late: LateFields<Document>;
  readonly #stopWatching: () => void;
  readonly #changed = new Set<string>();
  #tail: Promise<unknown>;

  constructor(
    memory: RxStorageInstanceMemory<Document>,
    schema: RxJsonSchema<RxDocumentData<Document>>,
    source: SealedSource<Document>,
  ) {
    this.memory = memory;
    this.schema = schema;
    this.source = source;
    this.#opened = new OpenedMemory(memory);
    this.#late = new LateFields(source, memory.primaryPath as keyof Document);
    this.#stopWatching = source.watch((ids) => {
      this.#refresh(ids);
    });
    this.ready = this.#opened.fill(source.load(), (document) => {
      this.#late.note(document);
    });
    this.#tail = this.ready.catch(() => undefined); // Whoever asks is told.
  }

  /** [RS3, RS4] */
  async write(rows: BulkWriteRow<Document>[], context: string): Promise<RxStorageBulkWriteResponse<Document>> {
    await this.ready;
    return this.#inTurn(() => this.#write(rows, context));
  }

  async find(ids: string[], withDeleted: boolean): Promise<RxDocumentData<Document>[]> {
    await this.ready;
    return this.#late.complete(await this.memory.findDocumentsById(ids, withDeleted));
  }

  async query(prepared: PreparedQuery<Document>): Promise<RxStorageQueryResult<Document>> {
    await this.#prepareFor(prepared);
    const found = await this.memory.query(prepared);
    this.#late.complete(found.documents);
    return found;
  }

  async count(prepared: PreparedQuery<Document>): Promise<RxStorageCountResult> {
    await this.#prepareFor(prepared);
    return this.memory.count(prepared);
  }

  /** RxDB picks the index; one that has not been needed yet is made now. */
  async #prepareFor(prepared: PreparedQuery<Document>): Promise<void> {
    await this.ready;
    const { index } = prepared.queryPlan;
    if (!this.#opened.hasIndex(index)) await this.#inTurn(() => this.#opened.makeIndex(index));
    await this.#late.completeFor(prepared, this.memory.internals.documents.values(), new Pace());
  }

  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    await this.ready;
    return this.#inTurn(async () => {
      const index = [...DELETED, this.memory.primaryPath as string];
      await this.#opened.makeIndex(index);
      const latest = now() - minimumDeletedTime;
      const ids: string[] = [];
      for (const [, { _deleted, _meta }, id] of this.memory.internals.byIndex[index.join(',')]?.docsWithIndex ?? []) {
        if (_deleted && _meta.lwt <= latest) ids.push(id);
      }
      if (ids.length > 0) orThrow(await this.source.forget(ids));
      return this.memory.cleanup(minimumDeletedTime);
    });
  }

  /** [RS9] For every instance. */
  async remove(): Promise<void> {
    await this.ready;
    await this.#inTurn(async () => {
      orThrow(await this.source.remove());
      this.memory.internals.removed = true;
    });
  }

  /** What was begun is finished first. */
  async end(): Promise<void> {
    this.#stopWatching();
    this.#changed.clear();
    await this.#tail;
    await this.memory.close();
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #write(rows: BulkWriteRow<Document>[], context: string): Promise<RxStorageBulkWriteResponse<Document>> {
    const { memory } = this;
    if (memory.internals.removed) throw new Error('storage/removed');
    const ids = rows.map(({ document }) => idOf(document, memory.primaryPath));
    // The check must be against what the source holds, or somebody else's word would be lost.
    await this.#bring(ids.filter((id) => this.#changed.has(id)));
    const held = await this.#heldOf(ids);
    const categorized = categorizeBulkWriteRows<Document>(
      this as unknown as RxStorageInstance<unknown, unknown, unknown>, // It looks at the schema only.
      memory.primaryPath as StringKeys<Document>,
      held,
      rows,
      context,
    );
    const writes = sealedWrites(memory.primaryPath, rows, categorized);
    if (writes.length > 0) {
      const kept = orThrow(await this.source.write(writes));
      await this.#apply(
        kept.map((document, index) => rowOf(writes[index]?.previous, document)),
        context,
      );
    }
    return { error: categorized.errors };
  }

  #refresh(ids: readonly string[]): void {
    const before = this.#changed.size;
    for (const id of ids) this.#changed.add(id);
    if (before === 0 && this.#changed.size > 0) this.#bringSome();
  }

  /** [RS5] A turn for each batch: writes that wait go in between. */
  #bringSome(): void {
    const batch: string[] = [];
    for (const id of this.#changed) if (batch.push(id) === LARGEST_BATCH) break;
    const goOn = (): void => {
      if (this.#changed.size > 0) this.#bringSome();
    };
    void this.#inTurn(() => this.#bring(batch)).then(() => setTimeout(goOn), goOn);
  }

  async #bring(ids: readonly string[]): Promise<void> {
    const pending = ids.filter((id) => this.#changed.delete(id));
    if (pending.length === 0 || this.memory.internals.removed) return;
    const held = await this.#heldOf(pending);
    const rows = pending.flatMap((id) => {
      const document = this.source.current(id, held.get(id));
      return document === null ? [] : [rowOf(held.get(id), document)];
    });
    if (rows.length > 0) await this.#apply(rows, FROM_SOURCE);
  }

  async #apply(rows: BulkWriteRow<Document>[], context: string): Promise<void> {
    const { error } = await this.memory.bulkWrite(rows, context);
    if (error.length > 0) throw new Error('storage/out-of-step');
  }

  async #heldOf(ids: string[]): Promise<Map<string, RxDocumentData<Document>>> {
    const { primaryPath } = this.memory;
    const found = this.#late.complete(await this.memory.findDocumentsById(ids, true));
    return new Map(found.map((document) => [idOf(document, primaryPath), document]));
  }
}

/** Its code is all that an error says. */
function orThrow<Value>(outcome: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

function idOf(document: object, primaryPath: PropertyKey): string {
  return (document as Record<PropertyKey, unknown>)[primaryPath] as string;
}

function rowOf<Document>(
  previous: RxDocumentData<Document> | undefined,
  document: RxDocumentData<Document>,
): BulkWriteRow<Document> {
  return previous === undefined ? { document } : { previous, document };
}
