import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { OpenVault } from './openState.ts';
import { compactVault, sizesOf } from './upkeepCompact.ts';
import { keepSnapshot } from './upkeepSnapshot.ts';

export interface Upkeep {
  /** Both, now. Answers how much disk the log took before and takes after. */
  tidyUp(): Promise<Result<{ readonly before: number; readonly after: number }>>;
  stop(): void;
}

const EVERY_MS = 5_000;
const QUIET_MS = 5_000;
const MIB = 1_048_576;

/** [V33, V34] What a vault does for itself while nobody needs it. `unread`: bytes that this unlock read from the log. */
export function startUpkeep(vault: OpenVault, unread: number): Upkeep {
  const { log, ports } = vault;
  const options = ports.options?.upkeep ?? {};
  const { everyMs = EVERY_MS, quietMs = QUIET_MS, leastDead = 8 * MIB, leastUnread = 2 * MIB } = options;
  let tail: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How much had been appended when each was last looked at. */
  let snapshotAt = -unread;
  let sizedAt = -1;

  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  const snapshot = async (): Promise<void> => {
    const at = log.appended();
    const kept = await keepSnapshot(vault);
    // After a failure not at once again: a full disk stays full for a while.
    snapshotAt = kept.ok ? at : at - leastUnread / 2;
  };
  const isQuiet = (): boolean =>
    log.trouble() === 'none' && log.isStill() && ports.clock() - log.lastAppendAt() >= quietMs;
  const look = async (): Promise<void> => {
    if (isStopped || !isQuiet() || vault.office === null) return;
    if (log.appended() !== sizedAt) {
      sizedAt = log.appended();
      const { all, live } = await sizesOf(vault);
      if (all - live > Math.max(live, leastDead)) {
        const compacted = await compactVault(vault);
        if (compacted.ok) snapshotAt = Number.NEGATIVE_INFINITY;
      }
    }
    if (log.appended() - snapshotAt > leastUnread && isQuiet()) await snapshot();
  };
  const next = (): void => {
    timer = setTimeout(() => {
      void inTurn(look)
        .catch(() => undefined)
        .finally(() => {
          if (!isStopped) next();
        });
    }, everyMs);
  };
  if (!log.found.newer) next();

  return {
    tidyUp: () =>
      inTurn(async () => {
        if (log.found.newer) return fail('vault/newer');
        const { all: before } = await sizesOf(vault);
        const compacted = await compactVault(vault);
        if (!compacted.ok) return compacted;
        await snapshot();
        return ok({ before, after: (await sizesOf(vault)).all });
      }),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
