import { expect, it } from 'vitest';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { removalsOf } from '#shared/merge/removals.ts';
import { emptyState, removeItem, writeLeaves } from '#shared/merge/writeLeaves.ts';

function by(actor: string, state: RecordState, time: number) {
  return { actor, time, nextCounter: () => (state.vector[actor] ?? 0) + 1 };
}

it('[M8] names the latest edit that the remover had not seen, and takes the removal of a part for none', () => {
  const start = writeLeaves(emptyState, [{ path: 'names/k1/parts/p1/said', value: 'A' }], by('anna', emptyState, 1));
  const removed = removeItem(start, 'names/k1', by('anna', start, 2));
  const edited = writeLeaves(start, [{ path: 'names/k1/text', value: 'Б' }], by('boris', start, 3));
  const partRemoved = removeItem(start, 'names/k1/parts/p1', by('clara', start, 4));
  expect(removalsOf(mergeStates(removed, partRemoved)).get('names/k1')?.edit).toBeNull();
  const removal = removalsOf([edited, partRemoved].reduce(mergeStates, removed)).get('names/k1');
  expect(removal).toMatchObject({ removed: { dot: { actor: 'anna' } }, edit: { dot: { actor: 'boris' }, value: 'Б' } });
});
