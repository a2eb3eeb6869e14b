/** What this room needs of an open vault. */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import type { EnvelopeEntry, KeyringEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { FileWork } from '#renderer/vault/files/caseFiles.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';

export interface CarryVault {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly log: Pick<SealedLog, 'readEach' | 'settled' | 'trouble' | 'onTrouble' | 'found'>;
  keyring(): KeyringEntry;
  readonly circle: Circle;
  readonly book: RecordBook;
  readonly context: StoreContext;
  readonly store: Pick<RecordStore, 'settle'>;
  readonly caseFiles: FileWork;
  /** Whether there is a line to an office server. */
  hasOffice(): boolean;
  /** Statements about members, to the log and the outbox. */
  send(documents: readonly EnvelopeEntry[]): Promise<void>;
}

/** Every key that the circle has or had here, the one that writes last. */
export function circleKeys(vault: CarryVault): readonly Uint8Array[] {
  const held = vault.keyring().circles.find(({ id }) => id === vault.circle.id);
  return (held?.keys ?? []).flatMap(({ key }) => {
    const bytes = fromBase64url(key);
    return bytes === null ? [] : [bytes];
  });
}
