import { describe, expect, it } from 'vitest';
import { letGo } from '#shared/kernel/letGo.ts';

/** As a runtime that has ES2024 gives it. */
class MovableBuffer extends ArrayBuffer {
  detached = false;
  transfer(length: number): ArrayBuffer {
    this.detached = true;
    return new ArrayBuffer(length);
  }
}

describe('giving memory back', () => {
  it('takes the buffer away where that can be done, once', () => {
    const buffer = new MovableBuffer(20_000);
    const bytes = new Uint8Array(buffer, 100, 200);
    letGo(bytes);
    expect(buffer.detached).toBe(true);
    expect(() => letGo(bytes)).not.toThrow();
  });

  it('leaves zeros where it cannot, in all that shares the buffer', () => {
    const whole = new Uint8Array(20_000).fill(1);
    letGo(whole.subarray(5, 10));
    expect(whole.some((byte) => byte !== 0)).toBe(false);
  });

  it('leaves what is small to the collector', () => {
    const small = new Uint8Array(1_000).fill(1);
    letGo(small);
    expect(small[0]).toBe(1);
  });
});
