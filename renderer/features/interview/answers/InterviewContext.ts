/** What every part of the interview screen needs: the store of answers and the ways to change them. */
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import { itemRemovedBy } from '#shared/merge/removalLeaf.ts';
import type { Contested, RecordData } from '#shared/records/recordTypes.ts';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AnswerStore, Part } from './answerStore.ts';
import { valueAt } from '#shared/forms/places.ts';
import { isBranch } from './recordData.ts';

export interface Interview {
  readonly id: string;
  readonly caseId: string;
  readonly store: AnswerStore;
  change(part: Part, path: LeafPath, value: Scalar): void;
  /** Takes a list item away; its values are kept, and `restore` brings it back. */
  remove(part: Part, itemPath: LeafPath): void;
  restore(part: Part, itemPath: LeafPath): void;
  /** A section was left: its record's drafts become one revision. */
  commit(part: Part): void;
}
const InterviewContext = createContext<Interview | null>(null);
export const InterviewProvider = InterviewContext.Provider;

export function useInterview(): Interview {
  const interview = useContext(InterviewContext);
  if (interview === null) throw new Error('useInterview outside of InterviewProvider');
  return interview;
}

/** One leaf, live; `undefined` when it was never answered. */
export function useAnswer(part: Part, path: LeafPath): Scalar | undefined {
  const { store } = useInterview();
  return useSyncExternalStore(store.watch, () => {
    const found = valueAt(store.data(part), path);
    return isBranch(found) ? undefined : found;
  });
}

/** Everything under a path, live. `of` must answer something comparable with ===: a string, a number, a boolean. */
export function useDerived<Value extends Scalar>(part: Part, of: (data: RecordData) => Value): Value {
  const { store } = useInterview();
  return useSyncExternalStore(store.watch, () => of(store.data(part)));
}

export function useRecordData(part: Part): RecordData {
  const { store } = useInterview();
  return useSyncExternalStore(store.watch, () => store.data(part));
}

/** Where people disagree, in this leaf or under it: each with everything that was written. */
export function useContested(part: Part, path: LeafPath): readonly Contested[] {
  const { store } = useInterview();
  const all = useSyncExternalStore(store.watch, () => store.document(part)?.contested);
  // Whether an item stays is settled on the case.
  return (all ?? []).filter(
    (leaf) =>
      leaf.values.length > 1 &&
      itemRemovedBy(leaf.path) === null &&
      (leaf.path === path || leaf.path.startsWith(`${path}/`)),
  );
}

/** The colleague whose change came in for this leaf while it was open here. */
export function useChangedBy(part: Part, path: LeafPath): string | undefined {
  const { store } = useInterview();
  return useSyncExternalStore(store.watch, () => store.changedBy(part, path));
}
