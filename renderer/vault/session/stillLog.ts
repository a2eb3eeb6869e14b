import { settledOrTrouble } from '#renderer/vault/log/settledOrTrouble.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { LogTrouble } from '#renderer/vault/log/logWriter.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';

/** A log that knows whether something is on its way into it. */
export interface StillLog extends SealedLog {
  /** Nothing that was handed to it waits. In a task of its own: everybody has been told where theirs lies. */
  isStill(): boolean;
  /** When something was last handed to it. */
  lastAppendAt(): number;
  /** Bytes that were appended since it was opened. */
  appended(): number;
}

export function stillLog(log: SealedLog, clock: Clock): StillLog {
  let waiting = 0;
  let lastAppendAt = clock();
  let appended = 0;
  return {
    ...log,
    async append(entries, options) {
      waiting += 1;
      lastAppendAt = clock();
      try {
        const places = await log.append(entries, options);
        for (const { length } of places) appended += length;
        return places;
      } finally {
        waiting -= 1;
      }
    },
    isStill: () => waiting === 0,
    lastAppendAt: () => lastAppendAt,
    appended: () => appended,
  };
}

const TRIES = 200;

/** [V30] Runs `take` at an instant at which memory and log say the same, as soon as there is one. Fails while the disk
 *  takes nothing. */
export async function atRest<Taken>(
  log: StillLog,
  take: () => Taken,
): Promise<Result<Taken, `vault/${Exclude<LogTrouble, 'none'>}` | 'vault/busy'>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const trouble = log.trouble();
    if (trouble !== 'none') return fail(`vault/${trouble}`);
    await settledOrTrouble(log);
    await new Promise((resolve) => setTimeout(resolve));
    if (log.trouble() === 'none' && log.isStill()) return ok(take());
  }
  return fail('vault/busy');
}
