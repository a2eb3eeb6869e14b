import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forkedLeaves } from '#shared/merge/forkedLeaves.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';

function write(state: RecordState, actor: string, path: string, value: string): RecordState {
  const nextCounter = (): number => (state.vector[actor] ?? 0) + 1;
  return writeLeaves(state, [{ path, value }], { actor, time: 1, nextCounter });
}

it('[M13] one dot for two writes is seen from both sides, on one leaf and on two', () => {
  const common = write(write(emptyState, 'a', 'x', 'first'), 'a', 'y', 'first');
  const [one, other] = [write(common, 'a', 'x', 'one'), write(common, 'a', 'y', 'other')];
  expect(forkedLeaves(one, other, 'a')).toEqual([{ path: 'x', value: 'one' }]);
  expect(forkedLeaves(other, one, 'a')).toEqual([{ path: 'y', value: 'other' }]);
  const same = write(common, 'a', 'x', 'another');
  expect(forkedLeaves(one, same, 'a')).toEqual([{ path: 'x', value: 'one' }]);
  expect(forkedLeaves(one, write(common, 'a', 'z', 'new'), 'a')).toEqual([{ path: 'x', value: 'one' }]);
  expect(forkedLeaves(one, write(common, 'b', 'x', 'b'), 'a')).toEqual([]);
});

it('[M13] no honest history looks like it', () => {
  const step = fc.record({
    actor: fc.constantFrom('a', 'b', 'c'),
    path: fc.constantFrom('x', 'y', 'z'),
    value: fc.string({ maxLength: 2 }),
    from: fc.constantFrom('a', 'b', 'c'),
  });
  let compared = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const at = new Map<string, RecordState>();
      for (const { actor, path, value, from } of steps) {
        const held = mergeStates(at.get(actor) ?? emptyState, at.get(from) ?? emptyState);
        at.set(actor, write(held, actor, path, value));
        for (const mine of at.values()) {
          for (const theirs of at.values()) {
            for (const one of ['a', 'b', 'c']) expect(forkedLeaves(mine, theirs, one)).toEqual([]);
            compared += 1;
          }
        }
      }
    }),
  );
  expect(compared).toBeGreaterThan(1000);
});
