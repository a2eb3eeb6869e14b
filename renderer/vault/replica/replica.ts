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
  /** All sealed documents of the log, oldest first, from the one with ordinal `from` (0 is the first). */
  readonly readLog: (from: number) => AsyncIterable<readonly SealedDocument[]>;
  /** How many sealed documents the log held when this was opened. */
  readonly logged: number;
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
const WAIT_AFTER_FAILURE_MS = 1_000;
const MOST_FAILURES = 3;

/** [P1–P4] Starts in the background; a failure makes the replica stop trailing until the next unlock, nothing more. */
export function openReplica(options: ReplicaOptions): Replica {
  let database: ReplicaDatabase | null = null;
  let queue: SealedDocument[] = [];
  let position = 0;
  let closed = false;
  let failures = 0;
  let work: Promise<void> = catchUp();

  async function catchUp(): Promise<void> {
    await attempt(async (open) => {
      const held = await readPosition(open);
      if (held?.vaultId !== options.vaultId || held.position > options.logged) {
        await open.destroy();
        database = options.openDatabase();
        position = 0;
      } else position = held.position;
    });
    if (position < options.logged && failures < MOST_FAILURES) {
      for await (const documents of options.readLog(position)) {
        if (closed || failures >= MOST_FAILURES) return;
        await write(documents.slice(0, options.logged - position));
        if (position >= options.logged) return;
      }
    }
  }

  /** After a failed write PouchDB's idb handle is dead: it is opened again, a few times. */
  async function attempt(step: (open: ReplicaDatabase) => Promise<void>): Promise<void> {
    while (!closed && failures < MOST_FAILURES) {
      try {
        database ??= options.openDatabase();
        await step(database);
        failures = 0;
        return;
      } catch {
        failures += 1;
        await database?.close().catch(() => undefined);
        database = null;
        await new Promise((resolve) => setTimeout(resolve, WAIT_AFTER_FAILURE_MS * failures));
      }
    }
  }

  async function write(documents: readonly SealedDocument[]): Promise<void> {
    for (let at = 0; at < documents.length; at += BATCH) {
      const batch = documents.slice(at, at + BATCH);
      await attempt(async (open) => {
        await open.bulkDocs(parentsFirst(batch), { new_edits: false });
        await savePosition(open, { vaultId: options.vaultId, position: position + batch.length });
      });
      position += batch.length;
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0 && !closed && failures < MOST_FAILURES) {
      const documents = queue;
      queue = [];
      await write(documents);
    }
    if (failures >= MOST_FAILURES) queue = [];
  }

  return {
    follow(documents) {
      if (closed || failures >= MOST_FAILURES) return;
      queue.push(...documents);
      work = work.then(drain).catch(() => undefined);
    },
    settled: () => work,
    async close() {
      closed = true;
      await work.catch(() => undefined);
      await database?.close().catch(() => undefined);
    },
  };
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
