import type { OpenedEnvelope, OpeningContext } from '#shared/envelope/openEnvelope.ts';
import type { SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import type { HeldHead } from '#renderer/vault/heads/heldHeads.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { SessionMark } from '#renderer/vault/sync/syncPort.ts';
import type { Descent, HeldRecord } from './heldRecord.ts';
import { HistoryLines } from './historyLines.ts';
import { Outbox } from './outbox.ts';
import { OpenedBlocks } from './stateBlock.ts';

/** What the store is told by whoever opens the vault. */
export interface StoreContext {
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly memberId: string;
  /** The one that writes now: a new one may be taken while the vault is open. */
  readonly actor: string;
  /** A newer program wrote here: everything is shown and nothing is written. */
  readonly isReadOnly?: boolean;
  /** The circle that all of this belongs to (one, for now). */
  readonly circle: string;
  sealing(): SealingContext;
  opening(): OpeningContext;
  /** A membership statement came whose signature is right; true when it made somebody known. */
  learn(statement: Pick<OpenedEnvelope, 'id' | 'state'>): boolean;
  /** Something came that this very actor wrote and that is not known here, or is not what it wrote: another copy of this
   *  vault is or was alive. `actor` is another one when it returns. */
  readonly hear?: (what: 'ahead' | 'forked') => void;
  /** Whether this was our actor until we heard of a copy that uses it too. */
  readonly isShared?: (actor: string) => boolean;
  /** Answers where each lies, once all are on disk. `together`: after a crash all of them are there, or none. */
  append(entries: readonly LogEntry[], options?: { readonly together?: boolean }): Promise<readonly EntryPlace[]>;
  /** The documents of envelope entries, in order; those that cannot be read are left out. */
  readBack(places: readonly EntryPlace[]): Promise<readonly SealedDocument[]>;
}

export interface ChangedRecord {
  readonly type: RecordType;
  readonly id: string;
}
/** What did not open, and where it lies, once it does. */
export interface Quarantined {
  readonly reason: string;
  readonly place: EntryPlace | null;
}

/** Everything that is known, in memory; the log is the same on disk. Only the functions of this room write to it. */
export class RecordBook {
  readonly #records = new Map<string, HeldRecord>();
  /** In the order in which they came: whoever wants one type does not look through all the others. */
  readonly #byType = new Map<RecordType, HeldRecord[]>();
  /** Bodies that were taken out of their blocks last. */
  readonly opened = new OpenedBlocks();
  /** Revisions (`id rev`) of documents that are no records: history, membership, kinds of a newer program; and where
   *  they lie, once they do. */
  readonly others = new Map<string, EntryPlace | null>();
  /** Those of them that say who belongs. */
  readonly memberships = new Set<string>();
  /** The newest head of every actor, by document id. */
  readonly heads = new Map<string, HeldHead>();
  /** Actors whose heads the server showed in an older state than they are held here. */
  readonly headsGoneBack = new Set<string>();
  readonly histories = new HistoryLines();
  readonly outbox = new Outbox();
  /** Leaves to prune, by the revision (`id rev`) that must be at the office first. */
  readonly prunings = new Map<string, readonly Descent[]>();
  /** Documents whose author is not known yet, raw, by `id rev`. */
  readonly parked = new Map<string, unknown>();
  /** What did not open, by `id rev` or a hash of it. */
  readonly quarantined = new Map<string, Quarantined>();
  readonly since = new Map<string, string>();
  /** The server that acknowledgements and `since` are of, by circle. */
  readonly homes = new Map<string, string>();
  /** What was left at that server last, by circle. */
  readonly sessionMarks = new Map<string, SessionMark>();
  /** Somebody became known since parked documents were last looked at. */
  learned = false;
  readonly #listeners = new Set<(changed: readonly ChangedRecord[]) => void>();

  get records(): ReadonlyMap<string, HeldRecord> {
    return this.#records;
  }

  ofType(type: RecordType): readonly HeldRecord[] {
    return this.#byType.get(type) ?? [];
  }

  /** A record's type never changes, and none is ever taken out: it is marked as removed. */
  hold(record: HeldRecord): void {
    const { id, type } = record;
    if (this.#records.has(id)) return;
    this.#records.set(id, record);
    const ofType = this.#byType.get(type);
    if (ofType === undefined) this.#byType.set(type, [record]);
    else ofType.push(record);
  }

  watch(listener: (changed: readonly ChangedRecord[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(changed: readonly ChangedRecord[]): void {
    if (changed.length > 0) for (const listener of this.#listeners) listener(changed);
  }

  knowOther(id: string, rev: string): void {
    const key = `${id} ${rev}`;
    if (!this.others.has(key)) this.others.set(key, null);
  }

  /** [S8] These are on disk now; what was written here may travel. */
  lie(entries: readonly LogEntry[], places: readonly EntryPlace[]): void {
    const own: { id: string; rev: string; place: EntryPlace }[] = [];
    for (const [index, entry] of entries.entries()) {
      const place = places[index];
      if (place === undefined) continue;
      if (entry.t === 'quarantined') this.#lieQuarantined(entry.key, place);
      if (entry.t !== 'envelope') continue;
      const { _id: id, _rev: rev } = entry.document;
      const leaf = this.records.get(id)?.leaves.find((one) => one.rev === rev);
      if (leaf !== undefined) leaf.place = place;
      if (this.others.has(`${id} ${rev}`)) this.others.set(`${id} ${rev}`, place);
      if (entry.from === 'here') own.push({ id, rev, place });
    }
    if (own.length > 0) this.outbox.lie(own);
  }

  #lieQuarantined(key: string, place: EntryPlace): void {
    const held = this.quarantined.get(key);
    if (held !== undefined) this.quarantined.set(key, { ...held, place });
  }
}
