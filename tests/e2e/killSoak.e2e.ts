/** SIGKILL in the middle of everything, compaction and snapshots among it: all that was acknowledged is there. Two
 *  hundred of them: `npm run soak -- kill`. */
import { expect, test } from '@playwright/test';
import { benchApp } from '#build/bench/benchApp.mjs';
import { hitLines, killSoak } from '#tests/soak/killSoak.ts';

const seed = Number(process.env['PRISTAN_SEED'] ?? 20261122);
const ROUNDS = 20;

test(`killed ${String(ROUNDS)} times in a busy session (seed ${String(seed)})`, async () => {
  test.setTimeout(900_000);
  await benchApp();
  const told: string[] = [];
  const soaked = await killSoak({ rounds: ROUNDS, seed, say: (line) => told.push(line) });
  for (const description of [...told, ...hitLines(soaked)]) test.info().annotations.push({ type: 'soak', description });
  expect(soaked.failures, told.join('\n')).toEqual([]);
  expect(soaked.saves).toBeGreaterThan(0);
  expect(soaked.hits['tidyUp'], 'a soak that never hits a compaction proves nothing').toBeGreaterThan(0);
});
