/** The PouchDB replica: a copy of the sealed documents that trails the log. Nothing waits for it and nothing is decided
 *  by it; when it is behind, damaged, replaced or gone it is filled again from the log. Rules: ./SPEC.md */
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { checkReplica } from './checkReplica.ts';
import { byPlace, inLogOrder, segmentNumber } from './logOrder.ts';
import { closeLosers, savePosition, type ReplicaDatabase } from './replicaDatabase.ts';
import type { ReplicaOptions } from './replicaOptions.ts';

export type { ReplicaDatabase } from './replicaDatabase.ts';

export interface Replica {
  /** These were appended: sealed documents, or none of them among what was. Returns at once. */
  follow(places: readonly EntryPlace[]): void;
  /** The log was compacted up to this segment: `places` tells other places from now on. */
  moved(upTo: number): void;
  /** Resolves when everything followed so far was written or given up on. */
  settled(): Promise<void>;
  /** Writes what little is waiting, and waits for no more than a moment. */
  close(): Promise<void>;
}

const BATCH = 25;
/** So many batches between two notes of how far it has come. */
const BATCHES = 8;
const QUIET_MS = 500;
const PAUSE_MS = 1_000;
const MOST_FAILURES = 3;
/** At the end no more than this is written… */
const LAST = 100;
/** …in no more time than this. */
const LAST_MS = 500;
type Here = Pick<EntryPlace, 'segment' | 'at' | 'index'>;

/** [P1–P9] Starts in the background. */
export function openReplica(options: ReplicaOptions): Replica {
  return new TrailingReplica(options);
}

class TrailingReplica implements Replica {
  readonly #options: ReplicaOptions;
  readonly #mark: string;
  #database: ReplicaDatabase | null = null;
  /** In the order of the log, all of them after `#position`. */
  #waiting: EntryPlace[] = [];
  /** undefined until the database has been looked at; null where it holds nothing. */
  #position: Here | null | undefined;
  #isMarked = false;
  /** From nothing: there is no loser to look for. */
  #isFilling = false;
  #unsaved = 0;
  #failures = 0;
  #isClosing = false;
  #isClosed = false;
  #lastAppend = performance.now();
  #wake: () => void = () => undefined;
  #running: Promise<void> | null;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#mark = Array.from(options.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#running = this.#run();
  }

  follow(places: readonly EntryPlace[]): void {
    this.#lastAppend = performance.now();
    if (this.#gaveUp()) return;
    for (const place of places) this.#waiting.push(place);
    if (places.length > 0) this.#running ??= this.#run();
  }

  moved(upTo: number): void {
    if (this.#position === undefined || this.#gaveUp()) return; // Looked at later, it is behind.
    const isOld = (place: Here): boolean => segmentNumber(place) <= upTo;
    const isBehind = this.#waiting.some(isOld);
    const moved = inLogOrder(this.#options.places()).filter(isOld);
    this.#waiting = this.#waiting.filter((one) => !isOld(one));
    if (isBehind) this.#waiting = inLogOrder([...moved, ...this.#waiting]);
    if (this.#position !== null && isOld(this.#position)) this.#position = isBehind ? null : (moved.at(-1) ?? null);
    this.#unsaved = BATCHES;
    this.#running ??= this.#run();
  }

  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#waiting.length > LAST || this.#position === undefined) this.#isClosed = true;
    this.#wake();
    const late = new Promise<void>((resolve) => setTimeout(resolve, LAST_MS));
    await Promise.race([this.settled(), late]);
    this.#isClosed = true;
    await Promise.race([this.#database?.close().catch(() => undefined), late]);
  }

  #gaveUp(): boolean {
    return this.#isClosed || this.#failures >= MOST_FAILURES;
  }

  async #run(): Promise<void> {
    try {
      if (this.#position === undefined) await this.#begin();
      await this.#drain();
    } catch {
      this.#failures = MOST_FAILURES; // The log could not be read.
    } finally {
      if (this.#gaveUp()) this.#waiting = [];
      this.#running = null;
    }
  }

  /** [P3, P5] */
  async #begin(): Promise<void> {
    await this.#whenQuiet();
    const { places, openDatabase } = this.#options;
    let found = null as Here | null;
    await this.#attempt(async (database) => {
      found = await checkReplica(database, this.#options);
    });
    if (this.#failures >= MOST_FAILURES) this.#failures -= 1; // It cannot be read: one more try, from nothing.
    const beginAnew = (): Promise<void> =>
      this.#attempt(async (database) => {
        if (found !== null) return;
        await database.destroy();
        this.#database = openDatabase();
        await this.#database.info();
      });
    await beginAnew();
    if (this.#failures >= MOST_FAILURES && !this.#isClosed) {
      // Chromium opens nothing where its own files are damaged in the wrong place, not to remove it either.
      await this.#options.clear().catch(() => undefined);
      this.#failures -= 1;
      await beginAnew();
    }
    if (this.#gaveUp()) return;
    this.#position = found;
    this.#isFilling = found === null;
    const held = [...places()].filter((one) => found === null || byPlace(one, found) > 0);
    this.#waiting = inLogOrder([...held, ...this.#waiting]);
  }

  async #drain(): Promise<void> {
    while (!this.#gaveUp() && (this.#waiting.length > 0 || this.#unsaved > 0)) {
      await this.#whenQuiet();
      const batch = this.#waiting.slice(0, BATCH);
      const last = batch.at(-1) ?? this.#position ?? null;
      const documents = await this.#options.readBack(batch);
      if (batch[0] !== this.#waiting[0]) continue; // The log was compacted meanwhile.
      await this.#attempt((database) => this.#write(database, documents, last, this.#waiting.length <= batch.length));
      if (batch[0] === this.#waiting[0]) this.#waiting.splice(0, batch.length);
    }
  }

  async #write(
    database: ReplicaDatabase,
    documents: readonly SealedDocument[],
    last: Here | null,
    isEnd: boolean,
  ): Promise<void> {
    const { vaultId, marks, keepMarks, isHeld } = this.#options;
    if (!this.#isMarked) await keepMarks([this.#mark, ...marks.slice(0, 1)]); // [P5] Before it is in the database.
    this.#isMarked = true;
    const held = documents.filter((one) => '_deleted' in one || isHeld(one._id, one._rev));
    if (held.length > 0) await database.bulkDocs(parentsFirst(held), { new_edits: false });
    if (!this.#isFilling) await closeLosers(database, new Set(held.map(({ _id }) => _id)), isHeld);
    this.#position = last;
    this.#unsaved += 1;
    if (!isEnd && this.#unsaved < BATCHES) return;
    const { segment = '', at = 0, index = 0 } = last ?? {};
    await savePosition(database, { vaultId, mark: this.#mark, segment, at, index });
    this.#unsaved = 0;
    if (isEnd) this.#isFilling = false;
  }

  /** [P4] After a failed write PouchDB's idb handle is dead: it is opened again, a few times. */
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
        await this.#sleep((this.#options.pauseMs ?? PAUSE_MS) * this.#failures);
      }
    }
  }

  /** [P6] It shares its thread with typing, imports and sync. */
  async #whenQuiet(): Promise<void> {
    const quietMs = this.#options.quietMs ?? QUIET_MS;
    do {
      const rest = this.#lastAppend + quietMs - performance.now();
      await this.#sleep(Math.max(0, rest)); // At least a turn for whatever else waits.
    } while (!this.#isClosing && performance.now() - this.#lastAppend < quietMs);
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#isClosing) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A parent written after its child never gets its body stored. */
function parentsFirst(documents: readonly SealedDocument[]): SealedDocument[] {
  return documents.toSorted((a, b) => a._revisions.start - b._revisions.start);
}
