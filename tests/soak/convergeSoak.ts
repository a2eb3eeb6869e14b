/** One simulated office after the other, for as long as one likes. */
import { simulate } from '#tests/simulation/simulate.ts';
import { fates } from '#tests/simulation/world/happenings.ts';

export interface ConvergeWanted {
  readonly minutes: number;
  /** The first one's; each next has the next. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** Answers the seeds whose offices lost something or did not end alike. */
export async function convergeSoak({ minutes, seed, say }: ConvergeWanted): Promise<readonly number[]> {
  const end = performance.now() + minutes * 60_000;
  const counts: Record<string, number> = {};
  const failed: number[] = [];
  let next = seed;
  for (; next === seed || performance.now() < end; next += 1) {
    const outcome = await simulate(next, fates[next % fates.length]);
    for (const [what, times] of Object.entries(outcome.counts)) counts[what] = (counts[what] ?? 0) + times;
    if (outcome.failures.length === 0) continue;
    failed.push(next);
    for (const failure of outcome.failures) say(`FAILED seed ${String(next)}: ${failure}`);
  }
  say('what happened in them:');
  for (const [what, times] of Object.entries(counts)) say(`  ${what.padEnd(24)}${String(times)}`);
  say(`${String(next - seed)} offices, ${String(failed.length)} of them with something missing or different`);
  return failed;
}
