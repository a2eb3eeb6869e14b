/** What is open while a vault is unlocked. */
import type { KeyringEntry, LogEntry, OfficeEntry } from '#shared/records/logEntries.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { CaseFilesRoom } from '#renderer/vault/files/caseFiles.ts';
import type { ChunkTraffic } from '#renderer/vault/files/chunkTraffic.ts';
import type { Register } from '#renderer/vault/register/register.ts';
import type { Replica } from '#renderer/vault/replica/replica.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';
import type { Sync } from '#renderer/vault/sync/syncEngine.ts';
import type { HeadWatch } from './watchHeads.ts';
import type { StillLog } from './stillLog.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** An unlocked vault. What is mutable here changes only together with an entry in the log. */
export interface OpenVault {
  readonly ports: VaultPorts;
  readonly log: StillLog;
  readonly vaultId: Uint8Array;
  /** Bytes of the log that were read when it was opened: what a snapshot would have saved. */
  readonly unread: number;
  /** What seals its backups. */
  readonly backupKey: Uint8Array;
  keyring: KeyringEntry;
  /** null while waiting to be let in. */
  office: OpenOffice | null;
  connection: OfficeEntry['connection'];
  paused: boolean;
  place: string | null;
  guided: boolean;
  /** Small state of other rooms, by their own keys. */
  readonly shelf: Map<string, unknown>;
  sync: Sync | null;
  /** What takes files to the office and back; with `sync`. */
  traffic: ChunkTraffic | null;
  /** null while there is no sync. */
  heads: HeadWatch | null;
  /** The last change of the line to the office; the next one waits for it (`inTurn`). */
  lineTurn: Promise<unknown>;
  /** Told when there is an office: at once after joining one. */
  readonly onOffice: Set<(office: OpenOffice) => void>;
}
/** What a member of an office has open: the circle's records, the register over them, the replica behind them. */
export interface OpenOffice {
  readonly circle: Circle;
  readonly book: RecordBook;
  readonly context: StoreContext;
  readonly store: RecordStore;
  readonly register: Register;
  readonly files: CaseFilesRoom;
  readonly replica: Replica | null;
  /** Sealed documents of this room's own making (membership, pool), to the log and the outbox. */
  send(documents: readonly (LogEntry & { t: 'envelope' })[]): Promise<void>;
  /** Once every record can be asked for. */
  begin(): void;
  /** The right to give case numbers may have come. */
  lookAtNumbers(): void;
  /** Somebody paused: no more numbers are leased for now. */
  haltNumbers(): void;
  close(): Promise<void>;
}
