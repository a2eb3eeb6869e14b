/** What the sync loops need of the record store. The store never knows there is a network. */
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

export interface Received {
  readonly applied: number;
  /** Ids that are no envelope, did not open, or whose signature or revision is wrong: kept aside and counted. */
  readonly quarantined: number;
}
/** A word that only we and the server know. It stands in a `_local` document there and in the log here. */
export interface SessionMark {
  /** 32 hex digits: the end of the document's name. */
  readonly name: string;
  /** What was written last, in hex. */
  readonly value: string;
  /** What will be written next. It may stand there already, when the laptop stopped before it could say so. */
  readonly next: string;
  /** Everything that the server lists was looked at since we met it, or met it again. */
  readonly compared: boolean;
}
export interface SyncPort {
  /** Oldest first, membership before all else; what is on its way stays here until acknowledged. `isPassedOver` is asked
   *  about `id rev`: those are left out without being read. */
  outbox(limit: number, isPassedOver?: (key: string) => boolean): Promise<readonly SealedDocument[]>;
  outboxSize(): number;
  /** These revisions travel now: from here on a new save makes a child instead of squashing. */
  markTravelling(revisions: readonly RevisionName[]): void;
  /** The server has them: logged, then dropped from the outbox. */
  acknowledged(revisions: readonly RevisionName[]): Promise<void>;
  /** Opened, verified, merged, logged and applied. Raw input: nothing of it is trusted. */
  receive(documents: readonly unknown[]): Promise<Received>;
  /** Whether a leaf that `_changes` names is held already (then it is not fetched). */
  holds(id: string, rev: string): boolean;
  checkpoint(): { readonly since: string | null };
  saveCheckpoint(checkpoint: { readonly since: string }): Promise<void>;
  /** The server that acknowledgements and the checkpoint are of; null when it was never noted. */
  home(): string | null;
  /** They are this server's from now on. `anew`: nothing is known of what it has, so everything held travels again. */
  enterHome(home: string, anew: boolean): Promise<void>;
  /** What was left at this home last (Y20); null: nothing yet, or nothing that counts. */
  sessionMark(): SessionMark | null;
  /** Logged before whatever is logged next. */
  saveSessionMark(mark: SessionMark): Promise<void>;
  /** Where this incarnation of the vault leaves its marks at `home`: letters that tell nobody whose it is. */
  markName(home: string): string;
  quarantinedCount(): number;
  onOutboxChanged(listener: () => void): () => void;
}
/** One request through main to the pinned server. */
export interface OfficeLine {
  request(options: {
    readonly method: 'GET' | 'POST' | 'PUT';
    readonly path: string;
    readonly body?: unknown; // JSON
    readonly timeoutMs?: number;
    readonly signal?: AbortSignal;
  }): Promise<
    | {
        readonly ok: true;
        readonly status: number;
        readonly body: unknown;
        /** The server asked to be left alone for so long. */
        readonly retryAfterMs?: number;
      }
    | {
        readonly ok: false;
        readonly code:
          | 'office/unreachable'
          | 'office/pin-mismatch'
          | 'office/cancelled'
          | 'office/none'
          | 'office/too-large'
          | 'office/nonsense';
      }
  >;
}
