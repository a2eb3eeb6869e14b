/** The PouchDB replica: a copy of the sealed documents that trails the log. Nothing waits for it and nothing is decided
 *  by it; when it is behind, damaged or gone it is filled again from the log. Rules: ./SPEC.md */
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

/** The two calls of a PouchDB database that are used, so that this room runs over any adapter. */
export interface ReplicaDatabase {
  bulkDocs(documents: readonly object[], options: { readonly new_edits: boolean }): Promise<unknown>;
  get(id: string): Promise<{ readonly _rev: string }>;
  put(document: object): Promise<unknown>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
}
export interface ReplicaOptions {
  /** Opens (again) the database of this circle. */
  readonly openDatabase: () => ReplicaDatabase;
  readonly vaultId: string;
  /** Gives `take` all sealed documents of the log, oldest first, from the one with ordinal `from` (0 is the first), some
   *  at a time. */
  readonly readLog: (from: number, take: (documents: readonly SealedDocument[]) => Promise<void>) => Promise<void>;
  /** How many sealed documents the log held when this was opened. */
  readonly logged: number;
  /** Before the next try after a failure. */
  readonly pauseMs?: number;
}
export interface Replica {
  /** In the order of the log, once they are on disk. Returns at once. */
  follow(documents: readonly SealedDocument[]): void;
  /** Resolves when everything followed so far was written or given up on. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const POSITION = '_local/pristan-replica';
const BATCH = 200;
const PAUSE_MS = 1_000;
const MOST_FAILURES = 3;

/** [P1–P4] Starts in the background; a failure makes the replica stop trailing until the next unlock, nothing more. */
export function openReplica(options: ReplicaOptions): Replica {
  return new TrailingReplica(options);
}

class TrailingReplica implements Replica {
  readonly #options: ReplicaOptions;
  #database: ReplicaDatabase | null = null;
  #queue: SealedDocument[] = [];
  #position = 0;
  #closed = false;
  #failures = 0;
  #work: Promise<void>;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#work = this.#catchUp().catch(() => undefined);
  }

  follow(documents: readonly SealedDocument[]): void {
    if (this.#gaveUp()) return;
    for (const document of documents) this.#queue.push(document);
    this.#work = this.#work.then(() => this.#drain()).catch(() => undefined);
  }

  settled(): Promise<void> {
    return this.#work;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#work;
    await this.#database?.close().catch(() => undefined);
  }

  #gaveUp(): boolean {
    return this.#closed || this.#failures >= MOST_FAILURES;
  }

  async #catchUp(): Promise<void> {
    const { vaultId, logged, readLog } = this.#options;
    await this.#attempt(async (open) => {
      const held = await readPosition(open);
      if (held?.vaultId === vaultId && held.position <= logged) {
        this.#position = held.position;
        return;
      }
      await open.destroy();
      this.#database = this.#options.openDatabase();
      this.#position = 0;
    });
    if (this.#position >= logged || this.#gaveUp()) return;
    await readLog(this.#position, (documents) => this.#write(documents.slice(0, logged - this.#position)));
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 && !this.#gaveUp()) {
      const documents = this.#queue;
      this.#queue = [];
      await this.#write(documents);
    }
    if (this.#gaveUp()) this.#queue = [];
  }

  async #write(documents: readonly SealedDocument[]): Promise<void> {
    for (let at = 0; at < documents.length && !this.#gaveUp(); at += BATCH) {
      const batch = documents.slice(at, at + BATCH);
      const position = this.#position + batch.length;
      await this.#attempt(async (open) => {
        await open.bulkDocs(parentsFirst(batch), { new_edits: false });
        await savePosition(open, { vaultId: this.#options.vaultId, position });
        this.#position = position;
      });
    }
  }

  /** After a failed write PouchDB's idb handle is dead: it is opened again, a few times. */
  async #attempt(step: (open: ReplicaDatabase) => Promise<void>): Promise<void> {
    while (!this.#gaveUp()) {
      try {
        this.#database ??= this.#options.openDatabase();
        await step(this.#database);
        this.#failures = 0;
        return;
      } catch {
        this.#failures += 1;
        await this.#database?.close().catch(() => undefined);
        this.#database = null;
        const pause = (this.#options.pauseMs ?? PAUSE_MS) * this.#failures;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

/** A parent written after its child never gets its body stored. */
function parentsFirst(documents: readonly SealedDocument[]): SealedDocument[] {
  return documents.toSorted((a, b) => a._revisions.start - b._revisions.start);
}

interface Position {
  readonly vaultId: string;
  readonly position: number;
}

async function readPosition(database: ReplicaDatabase): Promise<Position | null> {
  try {
    const { vaultId, position } = (await database.get(POSITION)) as Partial<Position>;
    return typeof vaultId === 'string' && typeof position === 'number' ? { vaultId, position } : null;
  } catch {
    return null; // None yet. If the database is broken, the next write says so.
  }
}

async function savePosition(database: ReplicaDatabase, position: Position): Promise<void> {
  const held = await database.get(POSITION).catch(() => null);
  await database.put({ _id: POSITION, ...position, ...(held === null ? {} : { _rev: held._rev }) });
}
