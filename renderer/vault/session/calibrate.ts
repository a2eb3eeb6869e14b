import type { Argon2Parameters } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { memoryLimits, passLimits } from '#shared/keys/keySlots.ts';
import type { Argon2 } from './vaultPorts.ts';

const MIB = 1_048_576;
const LEAST_MS = 500;
const MOST_MS = 2_000;

/** The floor below which no vault is made: 64 MiB and 3 passes. */
export const cheapest: Argon2Parameters = { memoryBytes: memoryLimits.least, passes: passLimits.least };

/** [V11] At least half a second and 256 MiB where this laptop can; less memory where it cannot or would take too long. */
export async function calibrate(argon2: Argon2, clock: Clock): Promise<Argon2Parameters> {
  for (const memoryBytes of [256 * MIB, 128 * MIB]) {
    const parameters = { memoryBytes, passes: passLimits.least };
    const took = await timeOf(argon2, clock, parameters);
    if (took === null || took > MOST_MS) continue;
    const passes = Math.ceil((passLimits.least * LEAST_MS) / Math.max(took, 1));
    return { memoryBytes, passes: Math.min(Math.max(passes, passLimits.least), passLimits.most) };
  }
  return cheapest;
}

/** null when there is not that much memory. */
async function timeOf(argon2: Argon2, clock: Clock, parameters: Argon2Parameters): Promise<number | null> {
  const start = clock();
  try {
    await argon2('calibration', new Uint8Array(16), parameters);
    return clock() - start;
  } catch {
    return null;
  }
}
