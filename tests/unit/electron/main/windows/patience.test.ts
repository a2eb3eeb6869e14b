import { patience } from '#electron/main/windows/patience.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('waiting for a page to save', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends after the limit when the page does not answer', () => {
    const over = vi.fn();
    patience(2000).start('idle', over);
    vi.advanceTimersByTime(1999);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(over).toHaveBeenCalledOnce();
  });

  it('does not end twice: what was told last counts', () => {
    const [lock, quit] = [vi.fn(), vi.fn()];
    const waiting = patience(2000);
    waiting.start('idle', lock);
    waiting.start('quit', quit);
    expect(waiting.reason()).toBe('quit');
    vi.advanceTimersByTime(5000);
    expect(lock).not.toHaveBeenCalled();
    expect(quit).toHaveBeenCalledOnce();
  });

  it('forgets when the page has answered', () => {
    const over = vi.fn();
    const waiting = patience(2000);
    waiting.start('key', over);
    waiting.stop();
    vi.advanceTimersByTime(5000);
    expect(over).not.toHaveBeenCalled();
    expect(waiting.reason()).toBeNull();
  });
});
