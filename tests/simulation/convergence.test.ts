/** Offices that live through a bad week, by the hundred. `npm run soak -- converge` goes on for as long as one likes. */
import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import { fates } from './world/happenings.ts';

const SEEDS = 150;
/** A slow machine lives through fewer of them, but never through fewer than these. */
const LEAST = 40;
const ENOUGH_MS = 60_000;

/** What must have happened for the outcome to mean anything. */
const expected = [
  ...['contested', 'revived', 'crash in the middle', 'crash afterwards', 'damaged log', 'backup restored'],
  ...['older folder put back', 'cloned laptop', 'copied folder', 'restored server'],
] as const;

it(
  '[M4,M8,M14,M15,S9,S17,Y19] whatever happens, everybody ends with the same records, and every word that was acknowledged is there or was replaced by somebody who had seen it',
  { timeout: 600_000 },
  async () => {
    const first = Date.now() % 1_000_000_000;
    const began = performance.now();
    const counts: Record<string, number> = {};
    const failures: string[] = [];
    let lived = 0;
    const isEnough = (): boolean => lived >= LEAST && performance.now() - began > ENOUGH_MS;
    for (; lived < SEEDS && !isEnough(); lived += 1) {
      const outcome = await simulate(first + lived, fates[lived % fates.length]);
      failures.push(...outcome.failures.map((failure) => `seed ${String(first + lived)}: ${failure}`));
      for (const [what, times] of Object.entries(outcome.counts)) counts[what] = (counts[what] ?? 0) + times;
    }
    process.stdout.write(
      `convergence: seeds ${String(first)} to ${String(first + lived - 1)}, ${JSON.stringify(counts)}\n`,
    );
    expect(failures).toEqual([]);
    for (const what of expected) expect(counts[what] ?? 0, what).toBeGreaterThan(0);
  },
);
