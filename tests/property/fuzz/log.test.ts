import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { chainStart, sealFrame, type LogKey } from '#shared/log/frame.ts';
import { readFrames } from '#shared/log/frameReader.ts';
import { encodeSegmentHeader, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { decodeFrame } from '#renderer/vault/log/entryCodec.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';

const payloads = ['one', 'two', 'three', 'four'].map((text) => JSON.stringify({ v: 1, t: 'place', place: text }));
const header: SegmentHeader = { kind: 'log', vaultId: new Uint8Array(16).fill(7), number: 1, id: '00112233445566aa' };
let key: LogKey;
let segment: Uint8Array;
beforeAll(async () => {
  const crypto: Crypto = await loadSodium();
  key = { crypto, key: crypto.random(32) };
  let link = chainStart;
  const parts = [encodeSegmentHeader(header)];
  for (const payload of payloads) {
    const frame = sealFrame(utf8(payload), 0, header, link, key);
    parts.push(frame.bytes);
    link = frame.link;
  }
  segment = concatBytes(parts);
});

describe('the reader of segments', () => {
  for (const [name, expected] of [
    ['of our own log', header],
    ['of a file from elsewhere', null],
  ] as const) {
    it(`[L10] ${name} never throws and never gives what was not written`, () => {
      fuzz(`segment ${name}`, spoilt(segment), (bytes) => {
        const reader = readFrames({ ...key, expected, after: null });
        const events = [...reader.feed(bytes), ...reader.finish()];
        for (const event of events) {
          if (event.kind === 'frame') expect(payloads[event.sequence - 1]).toBe(Buffer.from(event.payload).toString());
        }
      });
    });
  }

  it('[L10] takes apart no entry that is none', () => {
    fuzz('entry', spoilt(utf8(payloads[0] ?? '')), (bytes) => {
      for (const codec of [0, 2]) {
        for (const entry of decodeFrame(codec, bytes).entries)
          if (entry !== null) expect(entry).toMatchObject({ v: 1 });
      }
    });
  });
});
