import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactState, parseCompactState } from '#shared/merge/compactState.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { sameState } from '#shared/merge/sameState.ts';
import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState, removeItem, restoreItem, writeLeaves } from '#shared/merge/writeLeaves.ts';

const peers = ['anna', 'boris', 'clara', 'dmitri'] as const;
const paths = ['name', 'names/k1/text', 'names/k1/script', 'names/k2/text', 'born'] as const;
const items = ['names/k1', 'names/k2', ''] as const;

type Step =
  | {
      readonly do: 'write';
      readonly peer: number;
      readonly path: number;
      readonly value: string | null;
      readonly stale: boolean;
    }
  | { readonly do: 'remove' | 'restore'; readonly peer: number; readonly item: number }
  | { readonly do: 'deliver'; readonly from: number; readonly peer: number; readonly age: number };

const peer = fc.nat(peers.length - 1);
const value = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write'),
      peer,
      path: fc.nat(paths.length - 1),
      value,
      stale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('remove', 'restore'), peer, item: fc.nat(items.length - 1) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver'), from: peer, peer, age: fc.nat(5) }) },
);

/** Every state that each peer ever had, oldest first: old ones can still be delivered. */
function lived(steps: readonly Step[]): RecordState[][] {
  const histories: RecordState[][] = peers.map(() => [emptyState]);
  steps.forEach((one, index) => {
    const history = histories[one.peer] as RecordState[];
    const now = history.at(-1) as RecordState;
    const actor = peers[one.peer] as string;
    const writer = { actor, nextCounter: () => (now.vector[actor] ?? 0) + 1, time: 1000 + (index % 7) };
    if (one.do === 'write') {
      const seen = one.stale ? (history.at(-2) ?? now).vector : now.vector;
      history.push(writeLeaves(now, [{ path: paths[one.path] as string, value: one.value }], { ...writer, seen }));
    } else if (one.do === 'deliver') {
      const sent = histories[one.from] as RecordState[];
      history.push(mergeStates(now, sent[Math.max(0, sent.length - 1 - one.age)] as RecordState));
    } else {
      history.push((one.do === 'remove' ? removeItem : restoreItem)(now, items[one.item] as string, writer));
    }
  });
  return histories;
}

const anyLife = fc.array(step, { minLength: 5, maxLength: 60 }).map(lived);
const threeStates = anyLife.chain((histories) => {
  const all = fc.constantFrom(...histories.flat());
  return fc.tuple(all, all, all);
});

describe('mergeStates', () => {
  it('[M4] is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(threeStates, ([a, b, c]) => {
        expect(sameState(mergeStates(a, b), mergeStates(b, a))).toBe(true);
        expect(sameState(mergeStates(mergeStates(a, b), c), mergeStates(a, mergeStates(b, c)))).toBe(true);
        expect(sameState(mergeStates(a, a), a)).toBe(true);
        expect(sameState(mergeStates(mergeStates(a, b), b), mergeStates(a, b))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('[M4] brings every peer to the same record, whatever was delivered before and in which order', () => {
    let contested = 0;
    fc.assert(
      fc.property(anyLife, fc.array(fc.tuple(peer, peer), { maxLength: 10 }), (histories, extra) => {
        const last = histories.map((history) => history.at(-1) as RecordState);
        const forwards = last.reduce(mergeStates);
        for (const [a, b] of extra) last[a] = mergeStates(last[a] as RecordState, last[b] as RecordState);
        const backwards = [...last].reverse().reduce(mergeStates);
        expect(sameState(forwards, backwards)).toBe(true);
        expect(viewOf(backwards)).toEqual(viewOf(forwards));
        contested += viewOf(forwards).contested.length;
      }),
      { numRuns: 500 },
    );
    expect(contested).toBeGreaterThan(0);
  });

  it('[M1,M3] never drops a write that nobody had seen', () => {
    fc.assert(
      fc.property(anyLife, fc.constantFrom(...paths), fc.string(), (histories, path, written) => {
        const others = histories.slice(1).map((history) => history.at(-1) as RecordState);
        const mine = writeLeaves(histories[0]?.at(-1) ?? emptyState, [{ path, value: written }], {
          actor: 'eva',
          nextCounter: () => 1,
          time: 1,
        });
        const all = others.reduce(mergeStates, mine);
        expect(all.leaves[path]?.some((one) => one.value === written && one.dot.actor === 'eva')).toBe(true);
      }),
    );
  });

  it('[M10] survives its compact form', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 2 ** 41 }), (histories, at) => {
        const state = histories.map((history) => history.at(-1) as RecordState).reduce(mergeStates);
        const raw = JSON.parse(JSON.stringify(compactState(state, at))) as Record<string, unknown>;
        const read = parseCompactState(raw, at);
        expect(read).not.toBeNull();
        expect(read !== null && sameState(read, state)).toBe(true);
      }),
    );
  });
});
