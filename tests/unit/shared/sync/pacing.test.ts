import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs } from '#shared/sync/backOff.ts';
import { batchAfter, batchAfterFailure, fitting } from '#shared/sync/batchSize.ts';
import { WANTED_REQUEST_BYTES } from '#shared/sync/protocol.ts';
import { isRefusal, troubleOfStatus } from '#shared/sync/trouble.ts';

describe('backOffMs', () => {
  it('[Y8] doubles up to five minutes, half of it chance', () => {
    const lowest = (failures: number): number => backOffMs(failures, (length) => new Uint8Array(length));
    const highest = (failures: number): number => backOffMs(failures, (length) => new Uint8Array(length).fill(255));
    expect([1, 2, 3, 20, 2_000].map(lowest)).toEqual([1_000, 2_000, 4_000, 150_000, 150_000]);
    expect([1, 2, 3, 20, 2_000].map(highest)).toEqual([2_000, 4_000, 8_000, 299_998, 299_998]);
  });
});

describe('batch size', () => {
  it('[Y14] doubles after a quick request, halves after a slow or dead one, and stays between 1 and 500', () => {
    expect([batchAfter(50, 100), batchAfter(50, 5_000), batchAfter(50, 9_000)]).toEqual([100, 50, 25]);
    expect([batchAfter(400, 0), batchAfterFailure(1), batchAfterFailure(3)]).toEqual([500, 1, 1]);
  });

  it('[Y14] a request stays within its limit unless one document alone is larger', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1 }), (sizes) => {
        const sent = fitting(sizes, (size) => size);
        const bytes = sent.reduce((sum, size) => sum + size, 0);
        expect(sent).toEqual(sizes.slice(0, sent.length));
        expect(sent.length === 1 || bytes <= WANTED_REQUEST_BYTES).toBe(true);
        if (sent.length < sizes.length) expect(bytes + sizes[sent.length]!).toBeGreaterThan(WANTED_REQUEST_BYTES);
      }),
    );
    expect(fitting([], () => 1)).toEqual([]);
  });
});

describe('trouble', () => {
  it('[Y6] says what a status means', () => {
    const meanings = [200, 201, 202, 301, 400, 401, 403, 404, 409, 429, 500, 503].map(troubleOfStatus);
    expect(meanings).toEqual([
      null,
      null,
      'server-error',
      'nonsense',
      'nonsense',
      'wrong-password',
      'not-allowed',
      'not-allowed',
      'nonsense',
      'server-error',
      'server-error',
      'server-error',
    ]);
  });

  it('[Y7] knows what must not be tried again and again', () => {
    const all = [
      'unreachable',
      'wrong-password',
      'not-allowed',
      'pin-mismatch',
      'server-error',
      'nonsense',
      'newer-protocol',
    ] as const;
    expect(all.filter(isRefusal)).toEqual(['wrong-password', 'not-allowed', 'newer-protocol']);
  });
});
