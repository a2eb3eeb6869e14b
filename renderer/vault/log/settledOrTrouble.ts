import type { SealedLog } from './sealedLog.ts';

/** Resolves when nothing waits any more, or as soon as the disk takes nothing. */
export async function settledOrTrouble(log: Pick<SealedLog, 'settled' | 'onTrouble'>): Promise<void> {
  let stop: () => void = () => undefined;
  const trouble = new Promise<void>((resolve) => {
    stop = log.onTrouble(() => {
      resolve();
    });
  });
  await Promise.race([log.settled(), trouble]);
  stop();
}
