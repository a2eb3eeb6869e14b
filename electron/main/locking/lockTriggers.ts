/** When the app locks by itself: the lid closes, the screen locks, nobody has touched anything for a while. */
import type { Clock } from '#shared/kernel/ports.ts';

export type LockReason = 'key' | 'idle' | 'suspend' | 'screen' | 'quit';
interface Power {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  off(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  getSystemIdleTime(): number; // seconds
}
interface Triggers {
  readonly power: Power;
  readonly clock: Clock;
  readonly idleSeconds: number;
  /** When a key or the mouse last reached our window. Under some displays the system does not see such input. */
  readonly lastInput: () => number;
  readonly lock: (reason: LockReason) => void;
}

const usualIdleSeconds = 300;

export function startLockTriggers({ power, clock, idleSeconds, lastInput, lock }: Triggers): { stop(): void } {
  const suspended = (): void => {
    lock('suspend');
  };
  const screenLocked = (): void => {
    lock('screen');
  };
  power.on('suspend', suspended);
  power.on('lock-screen', screenLocked);
  const look = (): void => {
    const ownIdle = (clock() - lastInput()) / 1000;
    if (Math.min(ownIdle, power.getSystemIdleTime()) >= idleSeconds) lock('idle');
  };
  const timer = setInterval(look, Math.min(5, Math.max(1, idleSeconds / 4)) * 1000);
  return {
    stop: () => {
      clearInterval(timer);
      power.off('suspend', suspended);
      power.off('lock-screen', screenLocked);
    },
  };
}

/** PRISTAN_IDLE_SECONDS is for tests; nonsense in it is ignored, and it cannot lengthen the wait. */
export function idleSecondsFrom(setting: string | undefined): number {
  const seconds = Number(setting);
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, usualIdleSeconds) : usualIdleSeconds;
}
