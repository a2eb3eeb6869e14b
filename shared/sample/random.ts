/** Chance that repeats itself: the same seed and stream give the same numbers on every machine. Never for secrets. */
import { documentIdOf } from '#shared/envelope/documentId.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
  pick<Value>(list: readonly [Value, ...Value[]]): Value;
  /** A different few of the list, in its order. */
  some<Value>(list: readonly Value[], count: number): readonly Value[];
  happens(share: number): boolean;
  /** 22 characters base64url, as every record id. */
  id(): string;
  /** 8 characters: unique within its list. */
  itemId(): string;
  digits(count: number): string;
}

export function chanceOf(seed: number, stream: number): Chance {
  const word = generator(seed, stream);
  const next = (): number => word() / 0x1_0000_0000;
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    some(list, count) {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.flatMap((index) => list.slice(index, index + 1));
    },
    happens: (share) => next() < share,
    itemId: () => toBase64url(new Uint8Array(Uint32Array.from({ length: 2 }, word).buffer, 0, 6)),
    id: () => documentIdOf(new Uint8Array(Uint32Array.from({ length: 4 }, word).buffer)),
    digits: (count) => Array.from({ length: count }, () => String(between(0, 9))).join(''),
  };
}

/** sfc32 (Chris Doty-Humphrey, public domain): 32 random bits a call. */
function generator(seed: number, stream: number): () => number {
  let [a, b, c, d] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) step();
  return step;
}
