/** What this room needs of an open vault. */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { FileWork } from '#renderer/vault/files/caseFiles.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import type { BackupKey, TrySecret } from './openBackup.ts';

export interface BackupVault {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly own: BackupKey;
  readonly log: Pick<SealedLog, 'readEach' | 'settled' | 'trouble' | 'onTrouble' | 'found'>;
  readonly shelf: ReadonlyMap<string, unknown>;
  /** On disk when it answers, or kept until the disk takes it; null takes it away. */
  keep(key: string, value: unknown): Promise<void>;
  keyring(): KeyringEntry;
  /** Everything that counts beside records: the keyring first, then office, shelf, place, guide. */
  head(): readonly LogEntry[];
  /** null while waiting to be let in. */
  office(): BackupOffice | null;
  readonly trySecret: TrySecret;
}
export interface BackupOffice {
  readonly circle: Circle;
  readonly book: RecordBook;
  readonly context: StoreContext;
  readonly files: { readonly work: FileWork };
}
