import { vectorCovers } from '#shared/merge/mergeStates.ts';
import type { LeafChange, LeafPath, RecordState, Vector } from '#shared/merge/recordState.ts';
import { writeLeaves } from '#shared/merge/writeLeaves.ts';
import { forgetView, stateOf, type DraftLeaf, type HeldRecord } from './heldRecord.ts';

/** The next counter of `actor` in a record. Counters are per record, as vectors are. */
export function nextCounter(state: RecordState, actor: string): number {
  return (state.vector[actor] ?? 0) + 1;
}

/** [S3] Types into the draft. A leaf keeps the base of its first touch: what came in since then was under the typing. */
export function typeInto(record: HeldRecord, changes: readonly LeafChange[], base: Vector, time: number): void {
  forgetView(record);
  const draft = (record.draft ??= new Map<LeafPath, DraftLeaf>());
  for (const { path, value } of changes) {
    draft.set(path, { value, time, base: draft.get(path)?.base ?? base });
  }
}

/** [S3, S4] The record with its draft as one more set of writes: what a screen shows, and what a commit makes true.
 *  Leaves typed at one moment over one base share a dot. */
export function withDraft(record: HeldRecord, actor: string): RecordState {
  let state = stateOf(record);
  for (const { base, time, changes } of draftGroups(record.draft ?? none)) {
    state = writeLeaves(state, changes, {
      actor,
      time,
      nextCounter: () => nextCounter(state, actor),
      // The counters drawn for earlier groups of this very draft were seen, of course.
      seen: vectorCovers(base, state.vector) ? state.vector : { ...base, [actor]: state.vector[actor] ?? 0 },
    });
  }
  return state;
}

const none: ReadonlyMap<LeafPath, DraftLeaf> = new Map();

export interface DraftGroup {
  readonly base: Vector;
  readonly time: number;
  readonly changes: LeafChange[];
}

/** What was typed at one moment over one base. */
export function draftGroups(draft: ReadonlyMap<string, DraftLeaf>): Iterable<DraftGroup> {
  const groups = new Map<string, DraftGroup>();
  for (const [path, { value, time, base }] of draft) {
    const key = `${String(time)} ${JSON.stringify(base)}`;
    const group = groups.get(key) ?? { base, time, changes: [] };
    group.changes.push({ path, value });
    groups.set(key, group);
  }
  return groups.values();
}
