/** What the frames of a snapshot hold. Layout: ./SPEC.md */
import { concatBytes } from '#shared/kernel/bytes.ts';
import type { HeldHead } from '#renderer/vault/heads/heldHeads.ts';
import type { Listed } from '#renderer/vault/log/surveyLog.ts';
import type { Descent, DraftLeaf } from '#renderer/vault/store/heldRecord.ts';
import type { RecordHead } from '#shared/records/recordTypes.ts';
import type { SessionMark } from '#renderer/vault/sync/syncPort.ts';
import type { KeyringEntry, OfficeEntry } from '#shared/records/logEntries.ts';

export const SNAPSHOT_VERSION = 2;
/** As shared/log numbers codecs: a letter that says which part, then what that part is. */
export const PARTS_CODEC = 3;

/** The first byte of each payload. */
export const partKinds = { head: 0x68, rows: 0x72, book: 0x62, states: 0x73, heads: 0x65 } as const;
export type PartKind = (typeof partKinds)[keyof typeof partKinds];

export function part(kind: PartKind, bytes: Uint8Array): Uint8Array {
  return concatBytes([Uint8Array.of(kind), bytes]);
}

/** The session's own small state, and what of the log is covered. */
export interface SnapshotHead {
  readonly v: number;
  readonly upTo: number;
  readonly link: { readonly sequence: number; readonly tag: string };
  readonly segments: readonly Listed[];
  readonly keyring: KeyringEntry;
  readonly connection: OfficeEntry['connection'];
  /** Statements of membership that are known beside those in the keyring. */
  readonly membership: readonly string[];
  readonly paused: boolean;
  readonly place: string | null;
  readonly guided: boolean;
  readonly shelf: readonly (readonly [string, unknown])[];
  /** How many frames of each kind follow, in this order. */
  readonly frames: { readonly rows: number };
  readonly records: number;
}

/** Places in columns: `segments` by index (-1: it lies nowhere), `indices` -1 for a frame of its own. */
export interface PlaceColumns {
  readonly segments: readonly number[];
  readonly ats: readonly number[];
  readonly lengths: readonly number[];
  readonly indices: readonly number[];
}
type Pairs<Value> = readonly (readonly [string, Value])[];

/** What is known of records without opening them, in columns. */
export interface HeadsPart {
  /** Those of `records` parts that have one, by index among all of them. */
  readonly records: readonly number[];
  /** Ids of cases and of members, each once; the columns below name them by index. */
  readonly cases: readonly string[];
  readonly members: readonly string[];
  readonly caseOf: readonly number[];
  readonly createdAt: readonly number[];
  readonly createdBy: readonly number[];
  readonly updatedAt: readonly number[];
  readonly updatedBy: readonly number[];
  /** Of the few that have contested leaves, by index among `records`. */
  readonly contested: readonly (readonly [number, RecordHead['contested']])[];
}

/** One part of the book. They come in the order of this list. */
export type BookPart =
  | { readonly p: 'segments'; readonly names: readonly string[] }
  | {
      readonly p: 'records';
      readonly ids: readonly string[];
      readonly types: readonly number[];
      /** How many leaves each has; the columns below are of all of them, one after the other. */
      readonly counts: readonly number[];
      readonly revs: readonly string[];
      readonly places: PlaceColumns;
    }
  | { readonly p: 'others'; readonly keys: readonly string[]; readonly places: PlaceColumns }
  | {
      readonly p: 'histories';
      /** By index among all `others`. */
      readonly cases: Pairs<readonly number[]>;
    }
  | {
      readonly p: 'outbox';
      readonly keys: readonly string[];
      /** 1 urgent, 2 travelling. */
      readonly flags: readonly number[];
      readonly places: PlaceColumns;
    }
  | { readonly p: 'drafts'; readonly drafts: Pairs<readonly (readonly [string, DraftLeaf])[]> }
  | { readonly p: 'past'; readonly past: Pairs<readonly string[]> }
  | { readonly p: 'prunings'; readonly prunings: Pairs<readonly Descent[]> }
  | { readonly p: 'parked'; readonly parked: Pairs<unknown> }
  | {
      readonly p: 'rest';
      readonly memberships: readonly string[];
      readonly quarantined: Pairs<string>;
      readonly quarantinedAt: PlaceColumns;
      readonly since: Pairs<string>;
      readonly homes: Pairs<string>;
      /** Not in snapshots of before there were any. */
      readonly marks?: Pairs<SessionMark>;
      /** The same. */
      readonly heads?: Pairs<HeldHead>;
    };
