import type { SealedLog } from './sealedLog.ts';

/** Resolves when `work` has, or as soon as the disk takes nothing; at once while it does. */
export async function orTrouble(log: Pick<SealedLog, 'trouble' | 'onTrouble'>, work: Promise<unknown>): Promise<void> {
  let stop: () => void = () => undefined;
  const trouble = new Promise<void>((resolve) => {
    stop = log.onTrouble(() => {
      resolve();
    });
    if (log.trouble() !== 'none') resolve();
  });
  try {
    await Promise.race([work, trouble]);
  } finally {
    stop();
  }
}

/** Resolves when nothing waits any more, or as soon as the disk takes nothing. */
export function settledOrTrouble(log: Pick<SealedLog, 'settled' | 'trouble' | 'onTrouble'>): Promise<void> {
  return orTrouble(log, log.settled());
}
