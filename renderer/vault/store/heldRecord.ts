import { byWinning, parseRevision, type Ancestry } from '#shared/envelope/revision.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { LeafPath, RecordState, Scalar, Vector } from '#shared/merge/recordState.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import type { RecordDocument, RecordHead, RecordType } from '#shared/records/recordTypes.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { packState, unpackState, type PackedState } from './packedState.ts';
import type { LeafBody, StateBlock } from './stateBlock.ts';

/** A leaf of a record's revision tree: a version that nothing has replaced yet. Its body lies in a gzipped block, for most
 *  of an archive, and is opened when somebody writes, merges or receives that record. */
export class Leaf {
  readonly rev: string;
  /** Where its envelope lies in the log; null until it does. */
  place: EntryPlace | null;
  #body: LeafBody | StateBlock;
  #at: number;

  /** `at`: which one of the block's. */
  constructor(rev: string, place: EntryPlace | null, body: LeafBody | StateBlock, at = -1) {
    this.rev = rev;
    this.place = place;
    this.#body = body;
    this.#at = at;
  }

  get hashes(): string {
    return this.#open().hashes;
  }

  get parents(): readonly string[] {
    return this.#open().parents;
  }

  get packed(): PackedState {
    return this.#open().packed;
  }

  /** From now on it is opened when it is needed: the same body, in a block. */
  putAway(block: StateBlock, at: number): void {
    this.#body = block;
    this.#at = at;
  }

  /** Its block, where it lies in one. */
  lying(): { readonly block: StateBlock; readonly at: number } | null {
    return 'packed' in this.#body ? null : { block: this.#body, at: this.#at };
  }

  #open(): LeafBody {
    return 'packed' in this.#body ? this.#body : this.#body.bodyAt(this.#at);
  }
}
/** One leaf path as it is being typed, not yet part of a revision. */
export interface DraftLeaf {
  readonly value: Scalar;
  readonly time: number;
  /** What was on the screen when it was first touched: values that it does not cover stay beside. */
  readonly base: Vector;
}
/** A record as the vault holds it open. */
export interface HeldRecord {
  readonly id: string;
  readonly type: RecordType;
  /** The winning one first. Several only until they are merged and the others pruned. */
  leaves: readonly Leaf[];
  /** null: nobody is typing. */
  draft: Map<LeafPath, DraftLeaf> | null;
  /** Revisions that are leaves no more and not in a leaf's ancestry: merged, pruned, or their tombstones. null: none. */
  past: Set<string> | null;
  /** What screens see of it, once somebody asked; undefined again whenever something changed. */
  view: RecordDocument | null | undefined;
  /** As long as nobody asked for its view and nothing changed: what a snapshot knew of it. */
  head: RecordHead | undefined;
}

/** Nearly every record has neither draft nor past: fifty thousand empty maps would take more than its words. */
export function newHeldRecord(id: string, type: RecordType): HeldRecord {
  return { id, type, leaves: [], draft: null, past: null, view: undefined, head: undefined };
}

/** `state` as it is, or packed already. */
export function makeLeaf(
  document: { readonly _rev: string; readonly _revisions: Ancestry },
  parents: readonly string[],
  state: RecordState | PackedState,
  place: EntryPlace | null = null,
): Leaf {
  const packed = state instanceof Uint8Array ? state : packState(state);
  const { rev, hashes } = descentOf(document);
  return new Leaf(rev, place, { hashes, parents: parents.length === 0 ? none : parents, packed });
}

const none: readonly string[] = [];

/** Something changed: what was shown of it is made anew when somebody asks. */
export function forgetView(record: HeldRecord): void {
  record.view = undefined;
  record.head = undefined;
}

export function setLeaves(record: HeldRecord, leaves: readonly Leaf[]): void {
  forgetView(record);
  record.leaves = leaves.length < 2 ? leaves : leaves.toSorted((a, b) => byWinning(a.rev, b.rev));
}

/** All leaves merged, without the draft. */
export function stateOf({ leaves }: Pick<HeldRecord, 'leaves'>): RecordState {
  const [first, ...others] = leaves.map(({ packed }) => unpackState(packed));
  return others.reduce(mergeStates, first ?? emptyState);
}

export function isDrafted(record: HeldRecord): boolean {
  return record.draft !== null && record.draft.size > 0;
}

export function clearDraft(record: HeldRecord): void {
  forgetView(record);
  record.draft = null;
}

export function addPast(record: HeldRecord, rev: string): void {
  record.past ??= new Set();
  record.past.add(rev);
}

/** A revision with its ancestors: hashes newest first, 32 letters each, in one text: fifty short ones a record would
 *  take more memory than the record. */
export type Descent = Pick<Leaf, 'rev' | 'hashes'>;

/** Whether `rev` is `leaf`'s own or one of its ancestors. */
export function isInAncestry(leaf: Descent, rev: string): boolean {
  if (leaf.rev === rev) return true;
  const [own, other] = [parseRevision(leaf.rev), parseRevision(rev)];
  if (own === null || other === null || other.generation >= own.generation) return false;
  return leaf.hashes.startsWith(other.hash, (own.generation - other.generation) * HASH_LENGTH);
}

const HASH_LENGTH = 32;

/** Of a document as it comes. */
export function descentOf({ _rev, _revisions }: { readonly _rev: string; readonly _revisions: Ancestry }): Descent {
  return { rev: _rev, hashes: _revisions.ids.join('') };
}

/** The generation of the oldest ancestor whose hash is known, less one: 0 when all are. */
export function generationBefore({ rev, hashes }: Descent): number {
  return (parseRevision(rev)?.generation ?? 0) - hashes.length / HASH_LENGTH;
}

/** As CouchDB wants it, from `rev` (its own, or an ancestor's) down; null when that is not among them. */
export function ancestryFrom(leaf: Descent, rev: string): Ancestry | null {
  const start = parseRevision(rev)?.generation ?? 0;
  const skipped = (parseRevision(leaf.rev)?.generation ?? 0) - start;
  if (!isInAncestry(leaf, rev)) return null;
  const ids: string[] = [];
  for (let at = skipped * HASH_LENGTH; at < leaf.hashes.length; at += HASH_LENGTH) {
    ids.push(leaf.hashes.slice(at, at + HASH_LENGTH));
  }
  return { start, ids };
}

export function knowsRevision(record: HeldRecord, rev: string): boolean {
  return record.past?.has(rev) === true || record.leaves.some((leaf) => isInAncestry(leaf, rev));
}
