import { jpegWithoutPlace } from '#renderer/features/files/adding/jpegWithoutPlace.ts';
import { describe, expect, it } from 'vitest';

const text = (words: string): number[] => [...new TextEncoder().encode(words)];
const segment = (kind: number, content: readonly number[]): number[] => [
  ...[0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 0xff],
  ...content,
];
/** As a camera of this byte order writes it: one entry, the orientation, and then more. */
function exif(turned: number, little: boolean): number[] {
  const order = (value: number, bytes: number): number[] => {
    const big = Array.from({ length: bytes }, (_unused, at) => (value >> (8 * (bytes - 1 - at))) & 0xff);
    return little ? big.reverse() : big;
  };
  const head = [...text(little ? 'II' : 'MM'), ...order(42, 2), ...order(8, 4)];
  const entry = [...order(0x0112, 2), ...order(3, 2), ...order(1, 4), ...order(turned, 2), 0, 0];
  return [...text('Exif'), 0, 0, ...head, ...order(1, 2), ...entry, ...order(0, 4), ...text('GPS 36.2N 37.1E')];
}
const tables = segment(0xdb, [1, 2, 3]);
const scan = [...segment(0xda, [9]), 5, 6, 7, 0xff, 0xd9];
const photograph = (...before: readonly number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...before.flat(), ...tables, ...scan]);
const bare = photograph();

describe('a photograph without what its camera wrote beside it', () => {
  it('has neither place nor words, and the same picture', () => {
    const from = photograph(
      segment(0xe1, exif(1, true)),
      segment(0xe1, text('http://ns.adobe.com/xap/1.0/ secret')),
      segment(0xed, text('Photoshop secret')),
      segment(0xfe, text('a comment')),
    );
    expect(jpegWithoutPlace(from)).toEqual(bare);
  });

  it.each([
    [6, true],
    [8, false],
  ])('is still turned as it was: %i, little endian %s', (turned, little) => {
    const clean = jpegWithoutPlace(photograph(segment(0xe1, exif(turned, little)))) ?? new Uint8Array();
    expect(new TextDecoder('latin1').decode(clean)).not.toContain('GPS');
    expect(clean.subarray(-scan.length - tables.length)).toEqual(bare.subarray(2));
    expect(jpegWithoutPlace(clean)).toEqual(clean);
    expect(clean.length).toBe(bare.length + 36);
  });

  it('keeps the colours’ profile', () => {
    const from = photograph(segment(0xe2, text('ICC_PROFILE\0 of a screen')), segment(0xee, text('Adobe')));
    expect(jpegWithoutPlace(from)).toEqual(from);
  });

  it('ends where the picture ends: the further pictures behind it, and the list of them, are gone', () => {
    const second = photograph(segment(0xe1, exif(6, true)));
    const list = segment(0xe2, text('MPF\0 where the second begins'));
    const from = Uint8Array.from([...photograph(list), ...second, ...text('a film of the moment')]);
    expect(jpegWithoutPlace(from)).toEqual(bare);
  });

  it('has nothing of its camera between the scans of a picture that comes in several', () => {
    const first = [...segment(0xda, [9]), 5, 0xff, 0, 6, 0xff, 0xd3, 7];
    const secret = [...segment(0xe1, exif(1, true)), ...segment(0xfe, text('a comment'))];
    const several = (between: number[]): Uint8Array => photograph(first, between, segment(0xc4, [4]));
    expect(jpegWithoutPlace(several(secret))).toEqual(several([]));
  });

  it.each([
    ['a small picture', 0xe0, 'JFXX\0 a small picture'],
    ['who made it', 0xeb, 'JP who made it'],
    ['the device', 0xec, 'Picture Info'],
  ])('has nothing else a program put beside it: %s', (_what, kind, words) => {
    expect(jpegWithoutPlace(photograph(segment(kind, text(words))))).toEqual(bare);
  });

  it('is cleaned also when more 0xff than one stand before a part', () => {
    expect(jpegWithoutPlace(photograph([0xff, 0xff], segment(0xe1, exif(1, false))))).toEqual(bare);
  });

  it.each([
    ['before its end', bare.subarray(0, -2)],
    ['within a part that follows a scan', Uint8Array.from([...bare.subarray(0, -2), 0xff, 0xc4, 0xff, 0xff, 1])],
  ])('keeps all there is of a picture that breaks off %s', (_where, broken) => {
    const from = Uint8Array.from([0xff, 0xd8, ...segment(0xe1, exif(1, true)), ...broken.subarray(2)]);
    expect(jpegWithoutPlace(from)).toEqual(broken);
  });

  it('is left alone when it is no JPEG, or breaks off', () => {
    expect(jpegWithoutPlace(Uint8Array.from(text('%PDF-1.7')))).toBeNull();
    expect(jpegWithoutPlace(bare.subarray(0, 6))).toBeNull();
    expect(jpegWithoutPlace(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]))).toBeNull();
  });
});
