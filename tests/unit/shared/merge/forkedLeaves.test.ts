import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forkedLeaves, sayAgain, sayingsOf } from '#shared/merge/forkedLeaves.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import { covers, sameDot } from '#shared/merge/siblings.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';

function write(state: RecordState, actor: string, path: string, value: string): RecordState {
  const nextCounter = (): number => (state.vector[actor] ?? 0) + 1;
  return writeLeaves(state, [{ path, value }], { actor, time: 1, nextCounter });
}

function forked(mine: RecordState, theirs: RecordState): readonly string[] {
  return forkedLeaves(mine, theirs, 'a').map(({ path, sibling }) => `${path} ${String(sibling.value)}`);
}

it('[M13] one dot for two writes is seen from both sides, on one leaf and on two', () => {
  const common = write(write(emptyState, 'a', 'x', 'first'), 'a', 'y', 'first');
  const [one, other] = [write(common, 'a', 'x', 'one'), write(common, 'a', 'y', 'other')];
  expect(forked(one, other)).toEqual(['x one']);
  expect(forked(other, one)).toEqual(['y other']);
  const same = write(common, 'a', 'x', 'another');
  expect(forked(one, same)).toEqual(['x one']);
  expect(forked(one, write(common, 'a', 'z', 'new'))).toEqual(['x one']);
  expect(forked(one, write(common, 'b', 'x', 'b'))).toEqual([]);
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

function valuesAt({ leaves }: RecordState, path: string): readonly unknown[] {
  return (leaves[path] ?? []).map(({ value }) => value).toSorted();
}

it('[M14] a third who meets both copies keeps the words of both, in either order and again and again', () => {
  const common = write(write(emptyState, 'b', 'x', 'first'), 'a', 'y', 'first');
  const [one, other] = [write(common, 'a', 'x', 'one'), write(common, 'a', 'z', 'other')];
  for (const third of [mergeStates(one, other), mergeStates(other, one)]) {
    expect(valuesAt(third, 'x')).toEqual(['first', 'one']);
    expect(valuesAt(third, 'z')).toEqual(['other']);
    expect(mergeStates(third, one)).toEqual(third);
    expect(mergeStates(other, third)).toEqual(third);
  }
});

it('[M15] what a copy replaced on the same leaf is said again beside it, by nobody who ever wrote', () => {
  const common = write(emptyState, 'a', 'y', 'first');
  const mine = write(common, 'a', 'x', 'mine');
  const theirs = write(write(common, 'a', 'y', 'second'), 'a', 'x', 'theirs');
  const merged = mergeStates(mine, theirs);
  expect(valuesAt(merged, 'x')).toEqual(['theirs']);
  let count = 0;
  const newActor = (): string => `new${String((count += 1))}`;
  const said = sayAgain(
    merged,
    sayingsOf(mine, (actor) => actor === 'a'),
    newActor,
  );
  expect(valuesAt(said, 'x')).toEqual(['mine', 'theirs']);
  expect(valuesAt(mergeStates(said, theirs), 'x')).toEqual(['mine', 'theirs']);
  expect(said.vector).toMatchObject({ new1: 1 });
  expect(
    sayAgain(
      said,
      sayingsOf(mine, () => true),
      newActor,
    ),
  ).toBe(said);
});

it('[M14] in an honest history nothing is kept that its old rule would drop', () => {
  const step = fc.record({
    actor: fc.constantFrom('a', 'b', 'c'),
    path: fc.constantFrom('x', 'y'),
    from: fc.constantFrom('a', 'b', 'c'),
    writes: fc.boolean(),
  });
  let dropped = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const at = new Map<string, RecordState>();
      for (const [index, { actor, path, from, writes }] of steps.entries()) {
        const [mine, theirs] = [at.get(actor) ?? emptyState, at.get(from) ?? emptyState];
        const merged = mergeStates(mine, theirs);
        for (const [state, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          for (const [leaf, siblings] of Object.entries(state.leaves)) {
            for (const one of siblings) {
              const isHeld = other.leaves[leaf]?.some(({ dot }) => sameDot(dot, one.dot)) ?? false;
              const isOld = covers(other.vector, one.dot) && !isHeld;
              expect(merged.leaves[leaf]?.includes(one)).toBe(!isOld);
              dropped += Number(isOld);
            }
          }
        }
        at.set(actor, writes ? write(merged, actor, path, String(index)) : merged);
      }
    }),
  );
  expect(dropped).toBeGreaterThan(100);
});
