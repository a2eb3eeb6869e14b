/** Reads one segment, fed piece by piece. Junk is an event, never a throw. Rules L5–L9: ./SPEC.md */
import { concatBytes, sameBytes } from '#shared/kernel/bytes.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import {
  FRAME_HEADER_BYTES,
  FRAME_MAGIC,
  TAG_BYTES,
  openFrame,
  parseFrameHeader,
  type FrameHeader,
  type FrameLink,
  type LogKey,
} from './frame.ts';
import { SEGMENT_HEADER_BYTES, parseSegmentHeader, type SegmentHeader } from './segmentHeader.ts';

export type DamageReason =
  | 'unreadable' // bytes that are no frame
  | 'missing' // frames are gone between this one and the one before it: no bytes to point at
  | 'out-of-order'; // a frame of this segment a second time, or an older one
export type LogEvent =
  | {
      readonly kind: 'frame';
      readonly sequence: number;
      readonly codec: number;
      readonly payload: Uint8Array;
      /** For whoever goes on writing after it. */
      readonly link: FrameLink;
      /** Offsets in the segment's file. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'damage';
      readonly reason: DamageReason;
      readonly from: number;
      readonly to: number;
      /** How many sequences are not there between the frame before and the one behind. */
      readonly missing: number;
    }
  /** Nothing valid comes after `from`: a write that was cut off. Nobody was told that it was saved. */
  | { readonly kind: 'torn-tail'; readonly from: number; readonly to: number }
  /** Not our segment: nothing of it was read. */
  | { readonly kind: 'refused'; readonly code: 'segment/damaged' | 'segment/newer' | 'segment/foreign' };

export interface FrameReader {
  /** The next piece of the file, of any size; the same events come whatever the pieces. It is kept until the next call. */
  feed(piece: Uint8Array): readonly LogEvent[];
  /** There is no more. */
  finish(): readonly LogEvent[];
  /** The last frame read, or `after` from the options; null when neither is known. */
  last(): FrameLink | null;
}
export interface FrameReaderOptions extends LogKey {
  /** Known from the file's name and the vault: refuses another vault's segment, and lets the frames be read when the
   *  segment's own header is damaged. null for a file whose header alone says what it is (carry file, backup). */
  readonly expected: SegmentHeader | null;
  /** The last frame of the segment before. The first frame of this one may follow it or repeat what was not
   *  acknowledged there; a gap is reported. null: not known, so a first frame is taken as it comes. */
  readonly after: FrameLink | null;
}

class Reader implements FrameReader {
  #bytes: Uint8Array = new Uint8Array(0);
  /** Put together here: nobody else has these bytes. */
  #isOurs = false;
  /** Offset in the file of #bytes[0], and the place in #bytes that is looked at. */
  #base = 0;
  #at = 0;
  #finished = false;
  #segment: SegmentHeader | 'unknown' | 'refused' = 'unknown';
  #damagedFrom: number | null = null;
  #last: FrameLink | null;
  #anyFrame = false;
  readonly #options: FrameReaderOptions;

  constructor(options: FrameReaderOptions) {
    this.#options = options;
    this.#last = options.after;
  }

  last(): FrameLink | null {
    return this.#last;
  }

  feed(piece: Uint8Array): readonly LogEvent[] {
    const before = this.#bytes;
    const rest = before.subarray(this.#at);
    const isCut = rest.length > 0;
    this.#bytes = isCut ? concatBytes([rest, piece]) : piece;
    if (this.#isOurs) letGo(before);
    this.#isOurs = isCut;
    this.#base += this.#at;
    this.#at = 0;
    return this.#read();
  }

  finish(): readonly LogEvent[] {
    this.#finished = true;
    const events = this.#read();
    const end = this.#base + this.#bytes.length;
    const from = this.#damagedFrom ?? this.#base + this.#at;
    if (this.#segment !== 'refused' && from < end) events.push({ kind: 'torn-tail', from, to: end });
    this.#at = this.#bytes.length;
    this.#damagedFrom = null;
    return events;
  }

  #read(): LogEvent[] {
    const events: LogEvent[] = [];
    if (this.#segment === 'unknown') this.#readSegmentHeader(events);
    if (typeof this.#segment === 'string') return events;
    while (this.#step(this.#segment, events));
    return events;
  }

  #readSegmentHeader(events: LogEvent[]): void {
    if (this.#bytes.length < SEGMENT_HEADER_BYTES && !this.#finished) return;
    const { expected } = this.#options;
    const header = parseSegmentHeader(this.#bytes);
    const refuse = (code: 'segment/damaged' | 'segment/newer' | 'segment/foreign'): void => {
      this.#segment = 'refused';
      events.push({ kind: 'refused', code });
    };
    if (header.ok) {
      if (expected !== null && !sameBytes(expected.vaultId, header.value.vaultId)) {
        refuse('segment/foreign');
        return;
      }
      this.#segment = header.value;
      this.#at = SEGMENT_HEADER_BYTES;
    } else if (header.code === 'segment/newer' || expected === null) {
      refuse(header.code);
    } else {
      this.#segment = expected;
      this.#damagedFrom = 0;
      this.#scan();
    }
  }

  /** One frame, or one stretch of junk; false when there is nothing to do without more bytes. */
  #step(segment: SegmentHeader, events: LogEvent[]): boolean {
    const left = this.#bytes.length - this.#at;
    if (left < FRAME_HEADER_BYTES) return false;
    const start = this.#bytes.subarray(this.#at, this.#at + FRAME_HEADER_BYTES);
    const header = parseFrameHeader(start);
    if (header === null) return this.#skipJunk();
    const size = FRAME_HEADER_BYTES + header.bodyBytes;
    if (left < size) return this.#finished ? this.#skipJunk() : false;
    const payload = openFrame(this.#bytes.subarray(this.#at, this.#at + size), header, segment, this.#options);
    if (payload === null) return this.#skipJunk();
    const from = this.#base + this.#at;
    this.#at += size;
    const tag = this.#bytes.slice(this.#at - TAG_BYTES, this.#at);
    this.#accept(header, payload, { sequence: header.sequence, tag }, from, events);
    return true;
  }

  #accept(header: FrameHeader, payload: Uint8Array, link: FrameLink, from: number, events: LogEvent[]): void {
    const to = this.#base + this.#at;
    const last = this.#last;
    const explained = this.#damagedFrom !== null;
    const missing = last === null ? 0 : Math.max(0, header.sequence - last.sequence - 1);
    if (this.#damagedFrom !== null)
      events.push({ kind: 'damage', reason: 'unreadable', from: this.#damagedFrom, to: from, missing });
    this.#damagedFrom = null;
    if (last !== null && header.sequence <= last.sequence && this.#anyFrame) {
      events.push({ kind: 'damage', reason: 'out-of-order', from, to, missing: 0 });
      return;
    }
    const follows = last === null || (header.sequence === last.sequence + 1 && sameBytes(header.previousTag, last.tag));
    const repeats = last !== null && header.sequence <= last.sequence;
    if (!follows && !repeats && !explained) events.push({ kind: 'damage', reason: 'missing', from, to: from, missing });
    this.#last = link;
    this.#anyFrame = true;
    events.push({ kind: 'frame', sequence: header.sequence, codec: header.codec, payload, link, from, to });
  }

  #skipJunk(): boolean {
    this.#damagedFrom ??= this.#base + this.#at;
    this.#at += 1;
    this.#scan();
    return true;
  }

  /** To the next place that may be the start of a frame, or to where one may still begin in the next piece. */
  #scan(): void {
    const bytes = this.#bytes;
    const first = FRAME_MAGIC[0] ?? 0;
    for (let at = bytes.indexOf(first, this.#at); at !== -1; at = bytes.indexOf(first, at + 1)) {
      if (FRAME_MAGIC.every((byte, index) => at + index >= bytes.length || bytes[at + index] === byte)) {
        this.#at = at;
        return;
      }
    }
    this.#at = bytes.length;
  }
}

/** One reader per segment file. */
export function readFrames(options: FrameReaderOptions): FrameReader {
  return new Reader(options);
}
