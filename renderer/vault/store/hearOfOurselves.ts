import { forkedLeaves } from '#shared/merge/forkedLeaves.ts';
import type { LeafChange, RecordState, Vector } from '#shared/merge/recordState.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { draftEntries } from './draftEntries.ts';
import { typeInto } from './draftState.ts';
import { stateOf, type HeldRecord } from './heldRecord.ts';
import type { StoreContext } from './recordBook.ts';

/** What a copy of this vault wrote under our name, and would make us forget. */
export interface Echo {
  readonly words: readonly LeafChange[];
  /** What had been seen of everybody else when they were written. */
  readonly base: Vector;
}

/** [S17] Before something that came is taken in: does it tell of writes of ours that we do not know, or that are not what
 *  we wrote? Then the session takes another actor before anything else is written. */
export function hearOfOurselves(
  { actor, hear }: StoreContext,
  record: HeldRecord | undefined,
  came: RecordState,
): Echo | null {
  const heard = came.vector[actor] ?? 0;
  if (heard === 0 || hear === undefined) return null;
  const mine = record === undefined ? emptyState : stateOf(record);
  const words = forkedLeaves(mine, came, actor);
  const isForked = words.length > 0 || forkedLeaves(came, mine, actor).length > 0;
  if (heard > (mine.vector[actor] ?? 0) || isForked) hear(isForked ? 'forked' : 'ahead');
  const { [actor]: _, ...base } = mine.vector;
  return words.length === 0 ? null : { words, base };
}

/** [S17] Our words again, under the new actor and beside theirs: the dot that they had is somebody else's too. */
export function sayAgain({ clock }: StoreContext, record: HeldRecord, { words, base }: Echo): readonly LogEntry[] {
  const time = clock();
  typeInto(record, words, base, time);
  return draftEntries(record.id, base, words, time) ?? [];
}
