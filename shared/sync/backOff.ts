import type { RandomBytes } from '#shared/kernel/ports.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;

/** How long to wait after the `failures`th failure in a row (1, 2, …), in milliseconds: doubles up to five minutes.
 *  Half of it is chance, so that ten laptops do not knock together when the office's power comes back. */
export function backOffMs(failures: number, random: RandomBytes): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  const [high = 0, low = 0] = random(2);
  return Math.round(ceiling / 2 + (ceiling / 2) * ((high * 256 + low) / 65_536));
}
