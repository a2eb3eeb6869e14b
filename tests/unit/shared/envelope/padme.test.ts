import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBytes } from '#shared/kernel/bytes.ts';
import { pad, padme, SMALLEST, unpad } from '#shared/envelope/padme.ts';

describe('padme', () => {
  it('[E5] rounds up by at most 12 %, to few sizes', () => {
    expect([1, 256, 257, 1000, 1025, 5_000_000].map(padme)).toEqual([256, 256, 272, 1024, 1088, 5_111_808]);
    fc.assert(
      fc.property(fc.integer({ min: SMALLEST, max: 8_000_000 }), (length) => {
        expect(padme(length)).toBeGreaterThanOrEqual(length);
        expect(padme(length)).toBeLessThan(length * 1.12);
      }),
    );
    const sizes = new Set(Array.from({ length: 100_000 }, (_, length) => padme(length)));
    expect(sizes.size).toBeLessThan(150);
  });

  it('[E2] gives back what was padded, and nothing else', () => {
    const bytes = fc.uint8Array({ maxLength: 600 });
    fc.assert(fc.property(bytes, (some) => sameBytes(unpad(pad(some)) ?? pad(some), some)));
    fc.assert(
      fc.property(bytes, (junk) => {
        const read = unpad(junk);
        return read === null || sameBytes(pad(read), junk);
      }),
    );
    const dirty = pad(Uint8Array.of(1));
    dirty[200] = 1;
    expect(unpad(dirty)).toBeNull();
  });
});
