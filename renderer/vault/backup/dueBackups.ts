import { isDue, keptOn } from './backupShelf.ts';
import type { BackupVault } from './backupVault.ts';
import { digestNow } from './writeBackup.ts';

export interface BackupTimes {
  readonly lookMs: number;
  /** Nobody typed for so long. */
  readonly quietMs: number;
  /** After which it begins all the same: it works in slices. */
  readonly patienceMs: number;
}
export const usualTimes: BackupTimes = { lookMs: 3_600_000, quietMs: 30_000, patienceMs: 1_800_000 };

export async function isWanted(vault: BackupVault): Promise<boolean> {
  const { shelf, clock } = vault;
  const kept = keptOn(shelf);
  return isDue(kept, clock()) && (kept.last === null || kept.last.digest !== (await digestNow(vault)));
}

/** [BK7] Looks at once and from time to time; `make` looks again when its turn comes, for a person may have made one
 *  meanwhile. */
export function whenDue(
  vault: BackupVault,
  times: BackupTimes,
  make: () => Promise<void>,
): { look(): void; start(): void; stop(): void } {
  let timer: ReturnType<typeof setInterval> | null = null;
  let looking = false;
  const lookOnce = async (): Promise<void> => {
    if (timer === null || !(await isWanted(vault))) return;
    await quietMoment(vault, times);
    if (isStarted()) await make();
  };
  const isStarted = (): boolean => timer !== null;
  const look = (): void => {
    if (looking) return;
    looking = true;
    const looked = (): void => {
      looking = false;
    };
    lookOnce().then(looked, looked);
  };
  return {
    look,
    start() {
      if (timer !== null) return;
      timer = setInterval(look, times.lookMs);
      look();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}

function quietMoment(vault: BackupVault, { quietMs, patienceMs }: BackupTimes): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(quiet);
      clearTimeout(patience);
      stop?.();
      resolve();
    };
    const patience = setTimeout(done, patienceMs);
    let quiet = setTimeout(done, quietMs);
    const stop = vault.office()?.book.watch(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    });
  });
}
