/** The vault's one way to disk: everything that must outlive this process is an entry of the sealed log. Rules: ./SPEC.md */
import { ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { SegmentedLogWriter, type LogWriter } from './logWriter.ts';
import type { EntryPlace } from './entryPlace.ts';
import { readEntries } from './readEntries.ts';
import { replayLog, type LogPlace, type Replayed, type ReplayFailure, type Visitor } from './replayLog.ts';

export interface SealedLog extends LogWriter {
  /** What opening found. */
  readonly found: Pick<Replayed, 'damaged' | 'torn' | 'wounds'>;
  /** Reads everything again, e.g. to fill a replica that is behind. */
  readAgain(visitor: Visitor): Promise<Result<Replayed, ReplayFailure>>;
  /** [W9] The entries that lie there, in order; those that cannot be read any more are left out. */
  readAt(places: readonly EntryPlace[]): Promise<readonly LogEntry[]>;
}

const RETRY_MS = 2_000;

export async function openLog(options: {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly vaultKey: Uint8Array;
  readonly vaultId: Uint8Array;
  /** Every entry, oldest first. */
  readonly visit: Visitor['entry'];
  readonly retryMs?: number;
}): Promise<Result<SealedLog, ReplayFailure>> {
  const { files, crypto, vaultKey, vaultId, visit } = options;
  const place: LogPlace = { files, crypto, vaultId, key: keyFor(crypto, vaultKey, 'log') };
  const replayed = await replayLog(place, { entry: visit });
  if (!replayed.ok) return replayed;
  const writer = new SegmentedLogWriter(place, replayed.value, options.retryMs ?? RETRY_MS);
  return ok({
    append: (entries) => writer.append(entries),
    trouble: () => writer.trouble(),
    onTrouble: (listener) => writer.onTrouble(listener),
    settled: () => writer.settled(),
    found: replayed.value,
    readAgain: (visitor) => replayLog(place, visitor),
    readAt: (places) => readEntries(place, places),
  });
}
