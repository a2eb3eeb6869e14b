import PouchDB from 'pouchdb-core';
import memory from 'pouchdb-adapter-memory';
import { openReplica } from '#renderer/vault/replica/replica.ts';
import { replicaLimits, type ReplicaDatabase } from '#renderer/vault/replica/replicaDatabase.ts';
import type { ReplicaOptions } from '#renderer/vault/replica/replicaOptions.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { twoPeers } from './storePeer.ts';

PouchDB.plugin(memory);
let databases = 0;
export const SEGMENT = '00000001-0123456789abcdef.log';
export const COMPACTED = '00000001-fedcba9876543210.log';

/** A log that is an array, a database in memory, and what a session has of both. */
export class ReplicaLaptop {
  name = this.#newName();
  segment = SEGMENT;
  marks: readonly string[] = [];
  /** Of the documents that are still held, by their number in the log. */
  live: readonly number[];
  readonly log: readonly SealedDocument[];
  reads = 0;
  #sessions = 0;
  readonly #wrap: (database: ReplicaDatabase) => ReplicaDatabase;

  constructor(log: readonly SealedDocument[], wrap = (database: ReplicaDatabase): ReplicaDatabase => database) {
    this.log = log;
    this.live = leavesOf(log);
    this.#wrap = wrap;
  }

  #newName(): string {
    databases += 1;
    return `replica-${String(databases)}`;
  }

  database(name = this.name): PouchDB.Database {
    return new PouchDB(name, { adapter: 'memory', ...replicaLimits });
  }

  place = (at: number): EntryPlace => ({ segment: this.segment, at, length: 1 });

  open(more: Partial<ReplicaOptions> = {}): ReturnType<typeof openReplica> {
    this.#sessions += 1;
    return openReplica({
      openDatabase: () => {
        const database: unknown = this.database();
        return this.#wrap(database as ReplicaDatabase);
      },
      clear: () => Promise.resolve(),
      vaultId: 'v',
      segments: () => Promise.resolve([this.segment]),
      places: () => this.live.map(this.place),
      isHeld: (id, rev) => this.live.some((at) => this.log[at]?._id === id && this.log[at]._rev === rev),
      readBack: (places) => {
        this.reads += places.length;
        return Promise.resolve(
          places.flatMap(({ segment, at }) => (segment === this.segment ? (this.log[at] ?? []) : [])),
        );
      },
      marks: this.marks,
      keepMarks: (marks) => Promise.resolve(void (this.marks = marks)),
      random: (length) => new Uint8Array(length).map((_, at) => at * 37 + this.#sessions),
      quietMs: 0,
      pauseMs: 1,
      ...more,
    });
  }

  /** One unlock and lock; how many documents were read from the log. */
  async session(more: Partial<ReplicaOptions> = {}): Promise<number> {
    this.reads = 0;
    const replica = this.open(more);
    await replica.settled();
    await replica.close();
    return this.reads;
  }

  async held(): Promise<string[]> {
    const { rows } = await this.database().allDocs();
    return rows.map(({ id, value }) => `${id} ${value.rev}`).sort();
  }

  /** The files as they are now, put back later. */
  async copy(): Promise<() => void> {
    const [from, copied] = [this.database(), this.#newName()];
    const to = this.database(copied);
    const { rows } = await from.allDocs({ include_docs: true });
    for (const { doc } of rows) {
      const { _revisions: revisions } = await from.get(doc?._id ?? '', { revs: true });
      await to.bulkDocs([{ ...doc, _revisions: revisions } as never], { new_edits: false });
    }
    const { _rev: _, ...position } = await from.get('_local/pristan-replica');
    await to.put(position);
    return () => {
      this.name = copied;
    };
  }
}

/** What a vault holds of a log: of each document the last revision. */
export function leavesOf(log: readonly SealedDocument[]): number[] {
  const last = new Map(log.map(({ _id }, at) => [_id, at]));
  return [...last.values()].sort((a, b) => a - b);
}
export function winning(documents: readonly SealedDocument[]): string[] {
  const last = new Map(documents.map(({ _id, _rev }) => [_id, _rev]));
  return [...last].map(([id, rev]) => `${id} ${rev}`).sort();
}

/** The same database, but for this. */
export function over(database: ReplicaDatabase, changed: Partial<ReplicaDatabase>): ReplicaDatabase {
  return {
    bulkDocs: (rows, options) => database.bulkDocs(rows, options),
    get: (id, options) => (options === undefined ? database.get(id) : database.get(id, options)),
    put: (document) => database.put(document),
    info: () => database.info(),
    close: () => Promise.resolve(),
    destroy: () => database.destroy(),
    ...changed,
  };
}

/** A log: some records, one of them written several times. */
export async function someDocuments(records = 12): Promise<readonly SealedDocument[]> {
  const [{ store }] = await twoPeers();
  const made = await store.create(Array.from({ length: records }, () => ({ type: 'person', changes: [{ path: 'a', value: '0' }] }) as const)); // prettier-ignore
  const id = made.ok ? (made.value[0] ?? '') : '';
  for (const value of ['1', '2', '3']) {
    const [last] = (await store.sync.outbox(100)).filter(({ _id }) => _id === id).slice(-1);
    store.sync.markTravelling([{ id, rev: last?._rev ?? '' }]);
    await store.saveDraft(id, [{ path: 'a', value }]);
    await store.commitDraft(id);
  }
  return store.sync.outbox(100);
}
