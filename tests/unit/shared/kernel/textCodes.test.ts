import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, lengthPrefixed, sameBytes, utf8 } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import { fromBase64url, fromHex, normaliseBase32, toBase32, toBase64url, toHex } from '#shared/kernel/textCodes.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('textCodes', () => {
  it('writes base64url as Node does, and reads it back', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(toBase64url(some)).toBe(Buffer.from(some).toString('base64url'));
        expect(fromBase64url(toBase64url(some))).toEqual(some);
      }),
    );
  });

  it('knows one spelling of each value, and junk for what it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const read = fromBase64url(text);
        expect(read === null || toBase64url(read) === text).toBe(true);
      }),
    );
    for (const wrong of ['A', 'AB', 'AAB', 'AA==', 'A+AA', 'AAAé', 'AA\n', '😀😀'])
      expect(fromBase64url(wrong)).toBeNull();
    expect(fromBase64url('')).toEqual(new Uint8Array(0));
  });

  it('writes hex, and reads lower case only', () => {
    fc.assert(fc.property(bytes, (some) => sameBytes(fromHex(toHex(some)) ?? utf8('x'), some)));
    for (const wrong of ['0', 'AB', 'zz', '0x']) expect(fromHex(wrong)).toBeNull();
  });

  it("writes Crockford's base32, and forgives what people confuse", () => {
    expect(toBase32(Uint8Array.of(0, 68, 50, 20, 199))).toBe('01234567');
    expect(toBase32(Uint8Array.of(255))).toBe('ZW');
    expect(normaliseBase32(' o1-l i—ab ', 6)).toBe('0111AB');
    expect(normaliseBase32('ABCU', 4)).toBeNull();
    expect(normaliseBase32('ABC', 4)).toBeNull();
    expect(normaliseBase32('АБВГ', 4)).toBeNull();
  });
});

describe('bytes', () => {
  it('reads UTF-8 back as it was, a leading mark included, and nothing else', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fromUtf8(utf8(text)) === text));
    expect(fromUtf8(utf8('\u{feff}x'))).toBe('\u{feff}x');
    expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
  });

  it('prefixes lengths, so that no two lists of parts give the same bytes', () => {
    const list = fc.array(fc.oneof(bytes, fc.string()), { maxLength: 4 });
    const asText = (parts: readonly (Uint8Array | string)[]): string =>
      parts.map((part) => toHex(typeof part === 'string' ? utf8(part) : part)).join(',') + String(parts.length);
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(sameBytes(lengthPrefixed(a), lengthPrefixed(b))).toBe(asText(a) === asText(b));
      }),
    );
    expect(lengthPrefixed(['a', 12])).toEqual(Uint8Array.of(1, 0, 0, 0, 97, 2, 0, 0, 0, 49, 50));
  });

  it('checks with CRC-32 (the check value of its catalogue entry)', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
    expect(crc32(utf8('xx123456789yy'), 2, 11)).toBe(0xcbf43926);
  });
});
