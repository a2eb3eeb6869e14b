/** Numbers from a three-node cluster that splits, heals, lets two writers win and loses answers. */
import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aCircle } from '#tests/support/aCircle.ts';
import { clusterModel, type ClusterCounts } from '#tests/support/clusterModel.ts';
import { givenTwice, numberLessee } from '#tests/support/numberLessee.ts';

const crypto = await loadSodium();
const circle = aCircle(crypto);
/** As many as there is time for, and never fewer than these. */
const LEAST = 1_000;
const MOST = 5_000;
const ENOUGH_MS = 40_000;
const LAPTOPS = 3;
const LEASES = 3;

function diceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function run(seed: number): Promise<{ readonly twice: readonly number[]; readonly counts: ClusterCounts }> {
  const dice = diceOf(seed);
  const cluster = clusterModel(dice);
  const laptops = Array.from({ length: LAPTOPS }, (_, at) =>
    numberLessee(circle, {
      line: cluster.line(at % 3),
      database: 'numbers-x',
      random: (length) => Uint8Array.from({ length }, () => dice(256)),
      sleep: async () => {
        for (let steps = dice(40); steps > 0; steps -= 1) await Promise.resolve();
      },
    }),
  );
  await Promise.all(
    laptops.map(async (laptop) => {
      for (let count = 0; count < LEASES; count += 1) await laptop.lease();
    }),
  );
  return { twice: givenTwice(laptops.flatMap(({ leases }) => leases)), counts: cluster.counts };
}

it(
  '[NR1,NR2,NR3] a cluster splits, heals and answers 202: in thousands of runs no number is leased twice',
  { timeout: 600_000 },
  async () => {
    const failed: number[] = [];
    const sum: ClusterCounts = { accepted: 0, halfAccepted: 0, conflicts: 0, lost: 0, branched: 0 };
    const [first, began] = [Date.now() % 1_000_000_000, performance.now()];
    let seed = first;
    for (; seed < first + MOST; seed += 1) {
      if (seed >= first + LEAST && performance.now() - began > ENOUGH_MS) break;
      const { twice, counts } = await run(seed);
      if (twice.length > 0) failed.push(seed);
      for (const what of Object.keys(sum) as (keyof ClusterCounts)[]) sum[what] += counts[what];
    }
    process.stdout.write(`numbers: seeds ${String(first)} to ${String(seed - 1)}, ${JSON.stringify(sum)}\n`);
    expect(failed).toEqual([]);
    for (const many of Object.values(sum)) expect(many).toBeGreaterThan(LEAST / 10);
  },
);
