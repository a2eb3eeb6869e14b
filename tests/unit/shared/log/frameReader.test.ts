import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { chainStart, sealFrame, type FrameLink } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import { SEGMENT_HEADER_BYTES, encodeSegmentHeader, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import { concatBytes, utf8, fromUtf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
let key: Uint8Array;
const segment: SegmentHeader = { kind: 'log', vaultId: new Uint8Array(16).fill(7), number: 1, id: '00112233445566aa' };

beforeAll(async () => {
  crypto = await loadSodium();
  key = crypto.random(32);
});

/** A segment with these payloads; `ends` holds the offset behind each frame. */
function aSegment(payloads: readonly string[], from: FrameLink = chainStart, header = segment) {
  const parts = [encodeSegmentHeader(header)];
  const ends = [SEGMENT_HEADER_BYTES];
  let link = from;
  for (const payload of payloads) {
    const frame = sealFrame(utf8(payload), 0, header, link, { crypto, key });
    parts.push(frame.bytes);
    ends.push((ends.at(-1) ?? 0) + frame.bytes.length);
    link = frame.link;
  }
  return { bytes: concatBytes(parts), ends, link };
}

function read(
  bytes: Uint8Array,
  options: { after?: FrameLink | null; expected?: SegmentHeader | null; piece?: number } = {},
): LogEvent[] {
  const { after = chainStart, expected = segment, piece = bytes.length || 1 } = options;
  const reader = readFrames({ crypto, key, expected, after });
  const events: LogEvent[] = [];
  for (let at = 0; at < bytes.length; at += piece) events.push(...reader.feed(bytes.slice(at, at + piece)));
  return [...events, ...reader.finish()];
}

/** Events in short: payloads as they are, the rest by kind. */
function told(events: readonly LogEvent[]): string[] {
  return events.map((event) =>
    event.kind === 'frame'
      ? (fromUtf8(event.payload) ?? '')
      : event.kind === 'damage'
        ? `!${event.reason}`
        : `!${event.kind}`,
  );
}

describe('readFrames', () => {
  it('[L1,L2,L5] reads back what was sealed, whatever the size of the pieces', () => {
    const { bytes, link } = aSegment(['one', 'two', '{"three":3}']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (piece) => {
        expect(told(read(bytes, { piece }))).toEqual(['one', 'two', '{"three":3}']);
      }),
      { numRuns: 30 },
    );
    const reader = readFrames({ crypto, key, expected: segment, after: null });
    reader.feed(bytes);
    expect(reader.last()).toEqual(link);
  });
});
