import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { ReplicaDatabase } from './replicaDatabase.ts';

export interface ReplicaOptions {
  /** Opens (again) the database of this circle. */
  readonly openDatabase: () => ReplicaDatabase;
  /** Takes away what lies there, from outside of it. */
  readonly clear: () => Promise<unknown>;
  readonly vaultId: string;
  /** Names of the log's segments. */
  readonly segments: () => Promise<readonly string[]>;
  /** Where every sealed document lies that the vault still holds, in any order. */
  readonly places: () => Iterable<EntryPlace>;
  /** Whether a revision is one of them. */
  readonly isHeld: (id: string, rev: string) => boolean;
  /** The documents that lie there, in order; those that cannot be read are left out. */
  readonly readBack: (places: readonly EntryPlace[]) => Promise<readonly SealedDocument[]>;
  /** Marks of the last two sessions that wrote, the newer one first, as the log has them; and how it gets new ones. */
  readonly marks: readonly string[];
  readonly keepMarks: (marks: readonly string[]) => Promise<unknown>;
  readonly random: (length: number) => Uint8Array;
  /** Nothing is done until nobody has appended anything for so long. */
  readonly quietMs?: number;
  /** Before the next try after a failure. */
  readonly pauseMs?: number;
}
