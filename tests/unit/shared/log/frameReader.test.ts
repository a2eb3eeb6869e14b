import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { chainStart, FRAME_HEADER_BYTES, MAX_PAYLOAD, sealFrame, type FrameLink } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import {
  encodeSegmentHeader,
  parseSegmentHeader,
  parseSegmentName,
  SEGMENT_HEADER_BYTES,
  segmentName,
  type SegmentHeader,
} from '#shared/log/segmentHeader.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
let key: Uint8Array;
const segment: SegmentHeader = { kind: 'log', vaultId: new Uint8Array(16).fill(7), number: 1, id: '00112233445566aa' };
const second: SegmentHeader = { ...segment, number: 2, id: 'ffeeddccbbaa9988' };

beforeAll(async () => {
  crypto = await loadSodium();
  key = crypto.random(32);
});

/** A segment with these payloads; `ends` holds the offset behind the header and behind each frame. */
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
interface Reading {
  readonly after?: FrameLink | null;
  readonly expected?: SegmentHeader | null;
  readonly piece?: number;
}
function read(bytes: Uint8Array, { after = chainStart, expected = segment, piece = 4096 }: Reading = {}): LogEvent[] {
  const reader = readFrames({ crypto, key, expected, after });
  const events: LogEvent[] = [];
  for (let at = 0; at < bytes.length; at += piece) events.push(...reader.feed(bytes.slice(at, at + piece)));
  return [...events, ...reader.finish()];
}
/** Events in short: payloads as they are, the rest by kind. */
function told(events: readonly LogEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === 'frame') return fromUtf8(event.payload) ?? '';
    if (event.kind === 'refused') return event.code;
    return event.kind === 'damage' ? `!${event.reason}` : '!torn';
  });
}
const three = ['one', 'two', '{"three":3}'];

describe('readFrames', () => {
  it('[L1,L5] reads back what was sealed, whatever the size of the pieces', () => {
    const { bytes, link, ends } = aSegment(three);
    const dirty = bytes.slice();
    dirty[(ends[1] ?? 0) + 70] = 1;
    dirty[(ends[1] ?? 0) + 71] = 2;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (piece) => {
        expect(told(read(bytes, { piece }))).toEqual(three);
        expect(read(dirty, { piece })).toEqual(read(dirty, { piece: dirty.length }));
      }),
      { numRuns: 40 },
    );
    const reader = readFrames({ crypto, key, expected: segment, after: null });
    const [first] = reader.feed(bytes);
    expect(first).toMatchObject({ kind: 'frame', sequence: 1, codec: 0, from: ends[0], to: ends[1] });
    expect(reader.last()).toEqual(link);
  });

  it('[L6,L10] loses one frame at most for any changed byte, and says where', () => {
    const { bytes, ends } = aSegment(three);
    for (let at = SEGMENT_HEADER_BYTES; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255));
      const hit = ends.findIndex((end) => at < end) - 1;
      const events = read(changed);
      const expected: string[] = three.map((payload, index) => (index === hit ? '!unreadable' : payload));
      if (hit === 2) expected[2] = '!torn';
      expect(told(events), `byte ${String(at)}`).toEqual(expected);
      const [from, to] = [ends[hit], ends[hit + 1]];
      expect(events[hit], `byte ${String(at)}`).toMatchObject({ from, to });
    }
  });

  it('[L6] takes a cut at any place for a torn tail', () => {
    const { bytes, ends } = aSegment(three);
    for (let length = SEGMENT_HEADER_BYTES; length < bytes.length; length += 1) {
      const whole = ends.filter((end) => end <= length).length - 1;
      const torn = ends.includes(length) ? [] : ['!torn'];
      expect(told(read(bytes.slice(0, length))), String(length)).toEqual([...three.slice(0, whole), ...torn]);
    }
  });

  it('[L6] finds the frames behind junk, even junk that looks like a frame', () => {
    const { bytes, ends } = aSegment(three);
    const fake = bytes.slice(ends[0], (ends[0] ?? 0) + FRAME_HEADER_BYTES); // a true header without its body
    const cut = ends[1] ?? 0;
    for (const junk of [utf8('junk'), fake, concatBytes([fake, fake]), new Uint8Array(5000).fill(0xf7)]) {
      const events = read(concatBytes([bytes.slice(0, cut), junk, bytes.slice(cut)]));
      expect(told(events)).toEqual(['one', '!unreadable', 'two', '{"three":3}']);
      expect(events[1]).toMatchObject({ from: cut, to: cut + junk.length });
    }
  });

  it('[L7] reports what was played again, and what is gone without a trace', () => {
    const { bytes, ends } = aSegment(three);
    const piece = (index: number): Uint8Array => bytes.slice(ends[index], ends[index + 1]);
    const head = bytes.slice(0, SEGMENT_HEADER_BYTES);
    expect(told(read(concatBytes([bytes, piece(0)])))).toEqual([...three, '!out-of-order']);
    expect(told(read(concatBytes([head, piece(0), piece(2)])))).toEqual(['one', '!missing', '{"three":3}']);
    expect(told(read(concatBytes([head, piece(1), piece(0), piece(2)])))).toEqual([
      '!missing',
      'two',
      '!out-of-order',
      '{"three":3}',
    ]);
  });

  it('[L8] goes on from segment to segment', () => {
    const first = aSegment(['one', 'two']);
    const next = aSegment(['three'], first.link, second);
    expect(told(read(next.bytes, { expected: second, after: first.link }))).toEqual(['three']);
    const early = aSegment(['one']);
    expect(told(read(next.bytes, { expected: second, after: early.link }))).toEqual(['!missing', 'three']);
    const again = aSegment(['two'], early.link, second);
    expect(told(read(again.bytes, { expected: second, after: first.link }))).toEqual(['two']);
    expect(told(read(next.bytes, { expected: second, after: null }))).toEqual(['three']);
  });

  it('[L4] opens in its own segment, vault and place only', () => {
    const { bytes, ends } = aSegment(three);
    const frames = bytes.slice(SEGMENT_HEADER_BYTES);
    const elsewhere = concatBytes([encodeSegmentHeader(second), frames]);
    expect(told(read(elsewhere, { expected: second }))).toEqual(['!torn']);
    const reader = readFrames({ crypto, key: crypto.random(32), expected: segment, after: null });
    expect(told([...reader.feed(bytes), ...reader.finish()])).toEqual(['!torn']);
    expect(ends).toHaveLength(4);
  });

  it("[L9] refuses another vault's segment and a newer one, and reads on behind a damaged header", () => {
    const { bytes } = aSegment(three);
    const foreign = { ...segment, vaultId: new Uint8Array(16) };
    expect(told(read(bytes, { expected: foreign }))).toEqual(['segment/foreign']);
    const newer = encodeSegmentHeader(segment);
    newer[8] = 2;
    const damaged = concatBytes([newer, bytes.slice(SEGMENT_HEADER_BYTES)]);
    expect(told(read(damaged))).toEqual(['!unreadable', ...three]); // its CRC says that it is damage, not a version
    expect(told(read(damaged, { expected: null }))).toEqual(['segment/damaged']);
    expect(told(read(bytes, { expected: null }))).toEqual(three);
    expect(told(read(new Uint8Array(0)))).toEqual([]);
  });

  it('[L10] survives any junk', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (junk, headed) => {
        const events = read(headed ? concatBytes([encodeSegmentHeader(segment), junk]) : junk, { piece: 97 });
        expect(events.some((event) => event.kind === 'frame')).toBe(false);
      }),
    );
  });
});

describe('sealFrame', () => {
  it('[L2] shows a size class, not a size', () => {
    const sizes = ['', 'a', 'a sentence of the account'].map((text) => aSegment([text]).bytes.length);
    expect(new Set(sizes).size).toBe(1);
  });

  it('[L1] carries the largest payload within one message, and refuses a larger one', () => {
    const large = sealFrame(new Uint8Array(MAX_PAYLOAD), 1, segment, chainStart, { crypto, key });
    expect(large.bytes.length).toBeLessThanOrEqual(4_194_304);
    const bytes = concatBytes([encodeSegmentHeader(segment), large.bytes]);
    expect(read(bytes, { piece: 1_000_000 })[0]).toMatchObject({ kind: 'frame', codec: 1 });
    const tooLarge = new Uint8Array(MAX_PAYLOAD + 1);
    expect(() => sealFrame(tooLarge, 0, segment, chainStart, { crypto, key })).toThrow(RangeError);
  });

  it('[L1] counts past 32 bits', () => {
    const far: FrameLink = { sequence: 2 ** 40, tag: new Uint8Array(16).fill(3) };
    const { bytes } = aSegment(['far'], far);
    expect(read(bytes, { after: far })[0]).toMatchObject({ kind: 'frame', sequence: 2 ** 40 + 1 });
  });
});

describe('segment names and headers', () => {
  it('[L3] are written and read in one form', () => {
    expect(segmentName(segment)).toBe('00000001-00112233445566aa.log');
    expect(parseSegmentName('00000001-00112233445566aa.log')).toEqual({ number: 1, id: '00112233445566aa' });
    for (const wrong of ['1-00112233445566aa.log', '00000001-00112233445566AA.log', 'x']) {
      expect(parseSegmentName(wrong)).toBeNull();
    }
    for (const kind of ['log', 'snapshot', 'carry', 'backup'] as const) {
      expect(parseSegmentHeader(encodeSegmentHeader({ ...segment, kind }))).toEqual({
        ok: true,
        value: { ...segment, kind },
      });
    }
    const header = encodeSegmentHeader(segment);
    for (let at = 0; at < header.length; at += 1) {
      const changed = header.slice();
      changed[at] = (changed[at] ?? 0) ^ 64;
      expect(parseSegmentHeader(changed).ok, String(at)).toBe(false);
    }
  });
});
