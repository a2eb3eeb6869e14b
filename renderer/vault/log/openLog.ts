/** The vault's one way to disk: everything that must outlive this process is an entry of the sealed log. Rules: ./SPEC.md */
import { ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { SegmentedLogWriter, type LogWriter } from './logWriter.ts';
import { replayLog, type LogPlace, type Replayed, type ReplayFailure } from './replayLog.ts';

export interface SealedLog extends LogWriter {
  /** What opening found. */
  readonly found: Pick<Replayed, 'damaged' | 'torn' | 'wounds'>;
  /** Reads everything again, e.g. to fill a replica that is behind. */
  readAgain(visit: (entry: LogEntry) => void): Promise<Result<Replayed, ReplayFailure>>;
}

const RETRY_MS = 2_000;

export async function openLog(options: {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly vaultKey: Uint8Array;
  readonly vaultId: Uint8Array;
  /** Every entry, oldest first. */
  readonly visit: (entry: LogEntry) => void;
  readonly retryMs?: number;
}): Promise<Result<SealedLog, ReplayFailure>> {
  const { files, crypto, vaultKey, vaultId, visit } = options;
  const place: LogPlace = { files, crypto, vaultId, key: keyFor(crypto, vaultKey, 'log') };
  const replayed = await replayLog(place, visit);
  if (!replayed.ok) return replayed;
  const writer = new SegmentedLogWriter(place, replayed.value, options.retryMs ?? RETRY_MS);
  return ok({
    append: (entries) => writer.append(entries),
    trouble: () => writer.trouble(),
    onTrouble: (listener) => writer.onTrouble(listener),
    settled: () => writer.settled(),
    found: replayed.value,
    readAgain: (again) => replayLog(place, again),
  });
}
