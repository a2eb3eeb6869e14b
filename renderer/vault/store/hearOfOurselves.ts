import { forkedLeaves } from '#shared/merge/forkedLeaves.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { LeafChange, RecordState, Vector } from '#shared/merge/recordState.ts';
import { scalarKey } from '#shared/merge/siblings.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { memberOf } from './actor.ts';
import { draftEntries } from './draftEntries.ts';
import { typeInto } from './draftState.ts';
import { stateOf, type HeldRecord } from './heldRecord.ts';
import type { StoreContext } from './recordBook.ts';

/** What two copies of one vault wrote under the same dots, and merging would take for old on either side. */
export interface Echo {
  readonly words: readonly LeafChange[];
  readonly base: Vector;
}

/** [S17] Before something that came is taken in: does it tell of writes of ours that we do not know, or that are not what
 *  we wrote? Then the session takes another actor before anything else is written. An actor that we had before counts
 *  too: the first that came made us take another, and what follows may be of the same copy. */
export function hearOfOurselves(
  { actor, memberId, hear }: StoreContext,
  record: HeldRecord | undefined,
  came: RecordState,
): Echo | null {
  const ours = Object.keys(came.vector).filter((one) => memberOf(one) === memberId);
  if (ours.length === 0 || hear === undefined) return null;
  const mine = record === undefined ? emptyState : stateOf(record);
  const forked = ours.flatMap((one) => [...forkedLeaves(mine, came, one), ...forkedLeaves(came, mine, one)]);
  const isOfCurrent = forkedLeaves(mine, came, actor).length > 0 || forkedLeaves(came, mine, actor).length > 0;
  const isAhead = (came.vector[actor] ?? 0) > (mine.vector[actor] ?? 0);
  if (isOfCurrent || isAhead) hear(isOfCurrent ? 'forked' : 'ahead');
  if (forked.length === 0) return null;
  const merged = mergeStates(mine, came);
  const isThere = ({ path, value }: LeafChange): boolean =>
    (merged.leaves[path] ?? []).some((one) => scalarKey(one.value) === scalarKey(value));
  const words = forked.filter((one) => !isThere(one));
  return words.length === 0 ? null : { words, base: merged.vector };
}

/** [S17] These words again, under the new actor: the dot that they had is something else's too. */
export function sayAgain({ clock }: StoreContext, record: HeldRecord, { words, base }: Echo): readonly LogEntry[] {
  const time = clock();
  typeInto(record, words, base, time);
  return draftEntries(record.id, base, words, time) ?? [];
}
