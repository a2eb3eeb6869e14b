import { webpWithoutPlace } from '#renderer/features/files/adding/webpWithoutPlace.ts';
import { describe, expect, it } from 'vitest';

const text = (words: string): number[] => [...new TextEncoder().encode(words)];
const four = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
const part = (name: string, content: readonly number[]): number[] => [
  ...[...text(name), ...four(content.length), ...content],
  ...(content.length % 2 === 1 ? [0] : []),
];
function webp(...parts: readonly number[][]): Uint8Array {
  const body = [...text('WEBP'), ...parts.flat()];
  return Uint8Array.from([...text('RIFF'), ...four(body.length), ...body]);
}
const about = (flags: number): number[] => part('VP8X', [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
const pixels = part('VP8 ', [1, 2, 3]);
const exif = (turned: number): number[] => [
  ...[...text('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0],
  ...text('GPS 36.2N 37.1E'),
];

describe('a WebP without what stands beside the picture', () => {
  it('has neither place nor words, says so, and has the same picture', () => {
    const from = webp(about(0x3c), part('ICCP', [7]), pixels, part('EXIF', exif(1)), part('XMP ', text('<x:secret/>')));
    expect(webpWithoutPlace(from)).toEqual(webp(about(0x30), part('ICCP', [7]), pixels));
  });

  it.each([
    ['as the format says', []],
    ['as in a JPEG', [...text('Exif'), 0, 0]],
  ])('is still turned as it was, written %s', (_how, before) => {
    const clean =
      webpWithoutPlace(webp(about(0x0c), pixels, part('EXIF', [...before, ...exif(8)]))) ?? new Uint8Array();
    expect(clean).toEqual(webp(about(0x08), pixels, part('EXIF', exif(8).slice(0, 26))));
    expect(webpWithoutPlace(clean)).toEqual(clean);
  });

  it('has nothing that a program put there for itself, nor what follows its end', () => {
    const from = webp(pixels, part('C2PA', text('who made it')));
    expect(webpWithoutPlace(Uint8Array.from([...from, ...text('what was cut away')]))).toEqual(webp(pixels));
  });

  it('is left alone when it is no WebP, or breaks off', () => {
    expect(webpWithoutPlace(Uint8Array.from(text('%PDF-1.7 and more')))).toBeNull();
    const whole = webp(about(0x08), pixels, part('EXIF', exif(6)));
    for (let length = 0; length < whole.length; length += 1)
      expect(webpWithoutPlace(whole.subarray(0, length))).toBeNull();
    expect(webpWithoutPlace(webp())).toBeNull();
  });
});
