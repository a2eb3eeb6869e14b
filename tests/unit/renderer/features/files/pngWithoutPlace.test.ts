import { crc32 } from 'node:zlib';
import { pngWithoutPlace } from '#renderer/features/files/adding/pngWithoutPlace.ts';
import { describe, expect, it } from 'vitest';

const text = (words: string): number[] => [...new TextEncoder().encode(words)];
const four = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
function part(name: string, content: readonly number[] = []): number[] {
  const named = [...text(name), ...content];
  return [...four(content.length), ...named, ...four(crc32(Uint8Array.from(named)))];
}
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...parts: readonly number[][]): Uint8Array => Uint8Array.from([...signature, ...parts.flat()]);
const [head, pixels, end] = [part('IHDR', [1, 2, 3]), part('IDAT', [4, 5, 6, 7]), part('IEND')];
const bare = png(head, pixels, end);
/** One entry, and words behind it. */
const exif = (turned: number): number[] => [
  ...[...text('II'), 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0, 0, 0, 0, 0],
  ...text('GPS 36.2N 37.1E'),
];

describe('a PNG without what stands beside the picture', () => {
  it.each(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'caBX', 'vpAg'])('has no %s, and the same picture', (name) => {
    const secret = part(name, text('Location\0 36.2N 37.1E'));
    expect(pngWithoutPlace(png(head, secret, pixels, secret, end))).toEqual(bare);
  });

  it('is still turned as it was, and says nothing else', () => {
    const clean = pngWithoutPlace(png(head, part('eXIf', exif(6)), pixels, end)) ?? new Uint8Array();
    expect(new TextDecoder('latin1').decode(clean)).not.toContain('GPS');
    const only = [...text('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    expect(clean).toEqual(png(head, part('eXIf', only), pixels, end));
    expect(pngWithoutPlace(clean)).toEqual(clean);
    expect(pngWithoutPlace(png(head, part('eXIf', exif(1)), pixels, end))).toEqual(bare);
  });

  it('keeps its colours, its measures and how it moves', () => {
    const looks = ['PLTE', 'tRNS', 'gAMA', 'iCCP', 'pHYs', 'acTL', 'fcTL', 'fdAT'].map((name) => part(name, [9, 9]));
    const from = png(head, ...looks, pixels, end);
    expect(pngWithoutPlace(from)).toEqual(from);
  });

  it('ends where the picture ends', () => {
    expect(pngWithoutPlace(Uint8Array.from([...bare, ...text('what was cut away')]))).toEqual(bare);
  });

  it('is left alone when it is no PNG, or breaks off', () => {
    expect(pngWithoutPlace(Uint8Array.from(text('%PDF-1.7')))).toBeNull();
    for (let length = 0; length < bare.length; length += 1)
      expect(pngWithoutPlace(bare.subarray(0, length))).toBeNull();
  });
});
