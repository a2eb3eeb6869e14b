import type { KeyringEntry, LogEntry, OfficeEntry } from '#shared/records/logEntries.ts';
import { openCircle, type Circle } from '#renderer/vault/circle/circle.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { SnapshotHead } from '#renderer/vault/snapshot/snapshotParts.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { replayEntry } from '#renderer/vault/store/replayEntry.ts';
import { MissingDocuments } from './missingDocuments.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** [V1] What a vault is made of, entry by entry. */
export class VaultReplay {
  keyring: KeyringEntry | null = null;
  circle: Circle | null = null;
  broken = false;
  /** Bytes of the log that went into it. */
  read = 0;
  connection: OfficeEntry['connection'] = null;
  paused = false;
  place: string | null = null;
  guided = false;
  readonly shelf = new Map<string, unknown>();
  book = new RecordBook();
  readonly missing = new MissingDocuments();
  readonly #crypto: VaultPorts['crypto'];

  constructor({ crypto }: VaultPorts) {
    this.#crypto = crypto;
  }

  /** From a snapshot, without its book. */
  restore(head: SnapshotHead): void {
    this.#take(head.keyring);
    for (const entry of head.membership) this.circle?.add(entry);
    this.connection = head.connection;
    this.paused = head.paused;
    this.place = head.place;
    this.guided = head.guided;
    for (const [key, value] of head.shelf) this.shelf.set(key, value);
  }

  /** All of an entry. */
  readonly visit = (entry: LogEntry, place: EntryPlace): void => {
    this.read += place.length;
    if (!this.takeSmall(entry)) this.takeRecord(entry, place);
  };

  /** The session's own; false for what is the store's. */
  takeSmall(entry: LogEntry): boolean {
    switch (entry.t) {
      case 'keyring':
        this.#take(entry);
        return true;
      case 'office':
        this.connection = entry.connection;
        this.paused = entry.paused;
        return true;
      case 'place':
        this.place = entry.place;
        return true;
      case 'guide':
        this.guided = true;
        return true;
      case 'shelf':
        if (entry.value === null) this.shelf.delete(entry.key);
        else this.shelf.set(entry.key, entry.value);
        return true;
      case 'envelope':
      case 'draft':
      case 'acknowledged':
      case 'checkpoint':
      case 'home':
      case 'mark':
      case 'quarantined':
      case 'known':
      case 'pending':
      case 'compacted':
      case 'trailer':
        return false;
    }
  }

  takeRecord(entry: LogEntry, place: EntryPlace): void {
    this.missing.hear(entry);
    if (this.circle !== null) replayEntry(this.book, this.circle, entry, place);
  }

  #take(keyring: KeyringEntry): void {
    this.keyring = keyring;
    if (keyring.officeId === '' || this.circle !== null) return;
    const circle = openCircle(this.#crypto, keyring);
    if (circle.ok) this.circle = circle.value;
    else this.broken = true;
  }
}
