import { idleSecondsFrom, startLockTriggers, type LockReason } from '#electron/main/locking/lockTriggers.ts';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class PowerStandIn extends EventEmitter {
  idle = 0;
  getSystemIdleTime(): number {
    return this.idle;
  }
}

describe('locking by itself', () => {
  const power = new PowerStandIn();
  let locked: LockReason[] = [];
  let lastInput = 0;
  let triggers: { stop(): void };
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    locked = [];
    lastInput = 0;
    power.idle = 0;
    triggers = startLockTriggers({
      power,
      clock: Date.now,
      idleSeconds: 300,
      lastInput: () => lastInput,
      lock: (reason) => locked.push(reason),
    });
  });
  afterEach(() => {
    triggers.stop();
    vi.useRealTimers();
  });

  it('happens when the lid closes or the screen locks', () => {
    power.emit('suspend');
    power.emit('lock-screen');
    expect(locked).toEqual(['suspend', 'screen']);
  });

  it('happens after five minutes in which nobody touched anything', () => {
    power.idle = 299;
    vi.advanceTimersByTime(299_000);
    expect(locked).toEqual([]);
    power.idle = 300;
    vi.advanceTimersByTime(6_000);
    expect(locked[0]).toBe('idle');
  });

  it('does not happen while someone types into our window or works in another', () => {
    power.idle = 900;
    vi.advanceTimersByTime(290_000);
    lastInput = Date.now();
    vi.advanceTimersByTime(290_000);
    expect(locked).toEqual([]);
    power.idle = 10;
    vi.advanceTimersByTime(290_000);
    expect(locked).toEqual([]);
  });

  it('ends with the app', () => {
    triggers.stop();
    power.emit('suspend');
    power.idle = 900;
    vi.advanceTimersByTime(900_000);
    expect(locked).toEqual([]);
    expect(power.listenerCount('suspend')).toBe(0);
  });

  it.each([
    [undefined, 300],
    ['2', 2],
    ['0', 300],
    ['-5', 300],
    ['abc', 300],
    ['100000', 300],
  ])('a test may ask for %s seconds and gets %s', (setting, seconds) => {
    expect(idleSecondsFrom(setting)).toBe(seconds);
  });
});
