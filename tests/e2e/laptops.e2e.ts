/** Three real laptops and a real server, two minutes of writing in the same records. Longer: `npm run soak -- laptops`. */
import { expect, test } from '@playwright/test';
import { benchApp } from '#build/bench/benchApp.mjs';
import { Deeds } from '#tests/soak/deeds.ts';
import { laptopsSoak } from '#tests/soak/laptopsSoak.ts';

const seed = Number(process.env['PRISTAN_SEED'] ?? 20261123);

test(`three laptops write in the same records while lines break and apps are killed (seed ${String(seed)})`, async () => {
  test.setTimeout(900_000);
  await benchApp();
  const told: string[] = [];
  const soaked = await laptopsSoak({ laptops: 3, minutes: 1.5, seed, say: (line) => told.push(line) });
  for (const description of told) test.info().annotations.push({ type: 'soak', description });
  expect(soaked.failures, told.join('\n')).toEqual([]);
  expect(soaked.acknowledged, 'they did write').toBeGreaterThan(50);
  expect(soaked.contested, 'where nobody ever disagrees, nothing is proved').toBeGreaterThan(0);
  for (const what of ['server gone', 'killed', 'paused'] as const)
    expect(soaked.happened[what], what).toBeGreaterThan(0);
});

test('a value that is not there any more is missed, unless one that stood over it is there', () => {
  const deeds = new Deeds();
  for (const [value, saw] of [
    [1, []],
    [2, [1]],
    [3, [1]],
  ] as const)
    deeds.keeps({ record: 'r', path: 'p', value, saw });
  expect(deeds.missing([{ record: 'r', text: '', values: [2], contested: 0 }])).toEqual([3]);
  expect(deeds.missing([{ record: 'r', text: '', values: [2, 3], contested: 1 }])).toEqual([]);
});
