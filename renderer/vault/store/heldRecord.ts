import type { Ancestry } from '#shared/envelope/revision.ts';
import { byWinning } from '#shared/envelope/revision.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { LeafPath, RecordState, Scalar, Vector } from '#shared/merge/recordState.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';

/** A leaf of a record's revision tree: a version that nothing has replaced yet. */
export interface Leaf {
  readonly rev: string;
  readonly ancestry: Ancestry;
  readonly parents: readonly string[];
  readonly state: RecordState;
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
  /** All leaves merged, without the draft. */
  state: RecordState;
  readonly draft: Map<LeafPath, DraftLeaf>;
  /** Revisions that are leaves no more and not in a leaf's ancestry: merged, pruned, or their tombstones. */
  readonly past: Set<string>;
  /** What screens see of it, once somebody asked; undefined again whenever something changed. */
  view: RecordDocument | null | undefined;
}

export function newHeldRecord(id: string, type: RecordType): HeldRecord {
  return { id, type, leaves: [], state: emptyState, draft: new Map(), past: new Set(), view: undefined };
}

export function setLeaves(record: HeldRecord, leaves: readonly Leaf[]): void {
  record.view = undefined;
  record.leaves = leaves.toSorted((a, b) => byWinning(a.rev, b.rev));
  const [first, ...others] = record.leaves;
  record.state = others.reduce((state, leaf) => mergeStates(state, leaf.state), first?.state ?? emptyState);
}

export function clearDraft(record: HeldRecord): void {
  record.view = undefined;
  record.draft.clear();
}

/** Whether `rev` is `leaf`'s own or one of its ancestors. */
export function isInAncestry(leaf: Pick<Leaf, 'ancestry'>, rev: string): boolean {
  const [generation, hash] = rev.split('-') as [string, string];
  return leaf.ancestry.ids[leaf.ancestry.start - Number(generation)] === hash;
}

export function knowsRevision(record: HeldRecord, rev: string): boolean {
  return record.past.has(rev) || record.leaves.some((leaf) => isInAncestry(leaf, rev));
}
