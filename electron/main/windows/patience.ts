/** How long a page that was told to save is waited for. */
import type { LockReason } from '../locking/lockTriggers.ts';

export interface Patience {
  /** What the page was told, while it is waited for. */
  reason(): LockReason | null;
  /** Replaces what it was told before; `over` runs when no `stop` came in time. */
  start(reason: LockReason, over: () => void): void;
  stop(): void;
}

export function patience(limitMs: number): Patience {
  let waiting: { readonly reason: LockReason; readonly timer: NodeJS.Timeout } | null = null;
  const stop = (): void => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
  };
  return {
    reason: () => waiting?.reason ?? null,
    start: (reason, over) => {
      stop();
      waiting = { reason, timer: setTimeout(over, limitMs) };
    },
    stop,
  };
}
