import type { OpenedEnvelope, OpeningContext } from '#shared/envelope/openEnvelope.ts';
import type { SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import type { HeldRecord, Leaf } from './heldRecord.ts';
import { Outbox } from './outbox.ts';

/** What the store is told by whoever opens the vault. */
export interface StoreContext {
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly memberId: string;
  readonly actor: string;
  /** The circle that all of this belongs to (one, for now). */
  readonly circle: string;
  sealing(): SealingContext;
  opening(verify: boolean): OpeningContext;
  /** A membership statement came whose signature is right; true when it made somebody known. */
  learn(statement: OpenedEnvelope): boolean;
  append(entries: readonly LogEntry[]): Promise<void>;
}

export interface ChangedRecord {
  readonly type: RecordType;
  readonly id: string;
}

/** Everything that is known, in memory; the log is the same on disk. Only the functions of this room write to it. */
export class RecordBook {
  readonly records = new Map<string, HeldRecord>();
  /** Revisions held of documents that are no records: history, membership, kinds of a newer program. */
  readonly others = new Map<string, Set<string>>();
  readonly histories = new Map<string, HistoryEntry[]>();
  readonly outbox = new Outbox();
  /** Leaves to prune, by the revision (`id rev`) that must be at the office first. */
  readonly prunings = new Map<string, readonly Leaf[]>();
  /** Documents whose author is not known yet, raw, by `id rev`. */
  readonly parked = new Map<string, unknown>();
  /** What did not open, by `id rev` or a hash of it, with the reason. */
  readonly quarantined = new Map<string, string>();
  readonly since = new Map<string, string>();
  /** Somebody became known since parked documents were last looked at. */
  learned = false;
  readonly #listeners = new Set<(changed: readonly ChangedRecord[]) => void>();

  watch(listener: (changed: readonly ChangedRecord[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(changed: readonly ChangedRecord[]): void {
    if (changed.length > 0) for (const listener of this.#listeners) listener(changed);
  }

  knowOther(id: string, rev: string): void {
    this.others.set(id, (this.others.get(id) ?? new Set<string>()).add(rev));
  }
}
