import { seeded } from '#tests/e2e/support/seeded.ts';

/** Chance that repeats itself for the same seed. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** From 0 up to, and without, `below`. */
  below(below: number): number;
  isLikely(part: number): boolean;
  pick<One>(all: readonly [One, ...One[]]): One;
  pickFrom<One>(all: readonly One[]): One | null;
  shuffled<One>(all: readonly One[]): One[];
}

export function dice(seed: number): Dice {
  const next = seeded(seed);
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    isLikely: (part) => next() < part,
    pick: (all) => all[below(all.length)] ?? all[0],
    pickFrom: (all) => all[below(all.length)] ?? null,
    shuffled(all) {
      const mixed = [...all];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [mixed[at], mixed[other]] = [mixed[other] as (typeof mixed)[0], mixed[at] as (typeof mixed)[0]];
      }
      return mixed;
    },
  };
}
