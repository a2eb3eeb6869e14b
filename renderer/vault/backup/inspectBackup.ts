/** A look into a backup that really restores it, into a book in memory. */
import type { BackupContents } from '#shared/ipc/vault/backupCalls.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import { openCircle, type Circle } from '#renderer/vault/circle/circle.ts';
import { readArchive, type ArchiveRead } from '#renderer/vault/log/archive/readArchive.ts';
import { RecordBook, type Quarantined } from '#renderer/vault/store/recordBook.ts';
import { replayEntry } from '#renderer/vault/store/replayEntry.ts';
import { standingOf, type Census } from './census.ts';
import type { OpenedBackup } from './openBackup.ts';

export interface Inspected {
  readonly contents: BackupContents;
  readonly census: Census;
  /** null when neither of its two copies can be read. */
  readonly keyring: KeyringEntry | null;
  /** By circle: the office server that its acknowledgements are of. */
  readonly homes: ReadonlyMap<string, string>;
}
export type InspectFailure = 'backup/not-readable' | 'backup/newer';
const nowhere = { segment: '', at: 0, length: 0 };

/** [BK4] `fallback`: whose circle to read with where the backup's own keyring is lost. */
export async function inspectBackup(
  crypto: Crypto,
  backup: OpenedBackup,
  fallback: Circle | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<Inspected, InspectFailure>> {
  const trial = new Trial(crypto);
  const read = await readArchive(backup.source, { crypto, key: backup.key }, backup.header, {
    entry: (entry) => {
      trial.take(entry);
    },
    pieceEnds: onProgress,
  });
  if (!read.ok) return fail(read.code === 'archive/newer' ? 'backup/newer' : 'backup/not-readable', read.code);
  trial.end(fallback);
  if (read.value.newer || trial.isNewer()) return fail('backup/newer');
  const census = await standingOf(trial.book).count();
  const damaged = damageOf(read.value) + (backup.slotsDamaged ? 1 : 0) + trial.damaged();
  const { records, unsent, drafts } = census;
  return ok({
    contents: { madeAt: read.value.head?.madeAt ?? 0, records, unsent, drafts, damaged },
    census,
    keyring: trial.keyring,
    homes: trial.book.homes,
  });
}

/** What is cut off, or has lost its first or last frame, is damaged too, though all that is there opens. */
function damageOf({ damaged, whole }: ArchiveRead): number {
  return damaged === 0 && !whole ? 1 : damaged;
}

class Trial {
  readonly book = new RecordBook();
  keyring: KeyringEntry | null = null;
  /** Put aside when the backup was made, e.g. since a newer program of a colleague's wrote it: no damage of it, and no
   *  reason not to open it. */
  readonly #aside = new Set<string>();
  #circle: Circle | null = null;
  /** Until the circle is known. */
  #waiting: LogEntry[] = [];
  readonly #crypto: Crypto;

  constructor(crypto: Crypto) {
    this.#crypto = crypto;
  }

  take(entry: LogEntry): void {
    if (entry.t === 'keyring') this.#enter(entry);
    if (entry.t === 'quarantined') this.#aside.add(entry.key);
    if (this.#circle === null) this.#waiting.push(entry);
    else replayEntry(this.book, this.#circle, entry, nowhere);
  }

  end(fallback: Circle | null): void {
    this.#circle ??= fallback;
    this.#flush();
  }

  /** What stands in it as sound and does not open. */
  damaged(): number {
    return this.#ownTrouble().length;
  }

  isNewer(): boolean {
    return this.#ownTrouble().some(({ reason }) => reason === 'envelope/newer');
  }

  #ownTrouble(): Quarantined[] {
    return [...this.book.quarantined].flatMap(([key, held]) => (this.#aside.has(key) ? [] : [held]));
  }

  #enter(keyring: KeyringEntry): void {
    this.keyring ??= keyring;
    const circle = this.#circle === null && keyring.officeId !== '' ? openCircle(this.#crypto, keyring) : null;
    if (circle?.ok !== true) return;
    this.#circle = circle.value;
    this.#flush();
  }

  #flush(): void {
    if (this.#circle === null) return;
    for (const entry of this.#waiting) replayEntry(this.book, this.#circle, entry, nowhere);
    this.#waiting = [];
  }
}
