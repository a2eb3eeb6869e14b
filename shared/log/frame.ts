/** One frame of the log: a 64-byte header in clear and a sealed body. Layout: ./SPEC.md */
import { pad, unpad } from '#shared/envelope/padme.ts';
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { encodeSegmentHeader, type SegmentHeader } from './segmentHeader.ts';

export const FRAME_HEADER_BYTES = 64;
export const TAG_BYTES = 16;
/** A whole frame fits in one message to main (4 MiB). */
const MAX_BODY = 4_194_304 - FRAME_HEADER_BYTES;
/** Padmé adds at most an eighth here, so anything up to this can be sealed. */
export const MAX_PAYLOAD = 3_600_000;
export const FRAME_MAGIC = Uint8Array.of(0xf7, 0x50, 0x46, 0x0d); // 0xF7 never occurs in UTF-8 text
const NONCE_AT = 36;
const CRC_AT = 60;
const LABEL = utf8('pristan/frame/1');

/** A place in the chain of frames. Before the first frame: sequence 0 and sixteen zeros. */
export interface FrameLink {
  readonly sequence: number;
  readonly tag: Uint8Array; // 16 bytes
}
export const chainStart: FrameLink = { sequence: 0, tag: new Uint8Array(TAG_BYTES) };

export interface LogKey {
  readonly crypto: Crypto;
  readonly key: Uint8Array; // `keyFor(crypto, vaultKey, 'log')`
}
export interface FrameHeader {
  readonly bodyBytes: number;
  readonly sequence: number;
  readonly previousTag: Uint8Array;
  readonly codec: number;
  readonly nonce: Uint8Array;
}
/** How the payload is written: 0 JSON in UTF-8, 1 the same gzipped (snapshots). Others are for later. */
export type Codec = number;

/** L4: the segment, and everything in the frame's header before the nonce. */
function associated(segment: SegmentHeader, header: Uint8Array): Uint8Array {
  return concatBytes([LABEL, encodeSegmentHeader(segment), header.subarray(0, NONCE_AT)]);
}

/** The frame that follows `previous` (sequence + 1). Answers its bytes and its own link, for the next one.
 *  Throws when the payload is larger than MAX_PAYLOAD: whoever writes that much splits it. */
export function sealFrame(
  payload: Uint8Array,
  codec: Codec,
  segment: SegmentHeader,
  previous: FrameLink,
  { crypto, key }: LogKey,
): { readonly bytes: Uint8Array; readonly link: FrameLink } {
  if (payload.length > MAX_PAYLOAD) throw new RangeError('a frame too large');
  const sequence = previous.sequence + 1;
  const plain = pad(payload);
  const header = new Uint8Array(FRAME_HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(FRAME_MAGIC, 0);
  view.setUint32(4, plain.length + TAG_BYTES, true);
  view.setUint32(8, sequence % 2 ** 32, true);
  view.setUint32(12, Math.floor(sequence / 2 ** 32), true);
  header.set(previous.tag, 16);
  header[32] = codec;
  const { nonce, box } = crypto.seal(plain, associated(segment, header), key);
  header.set(nonce, NONCE_AT);
  view.setUint32(CRC_AT, crc32(header, 0, CRC_AT), true);
  const bytes = concatBytes([header, box]);
  letGo(plain);
  letGo(box);
  return { bytes, link: { sequence, tag: bytes.slice(-TAG_BYTES) } };
}

/** null when these 64 bytes are no frame header. */
export function parseFrameHeader(bytes: Uint8Array): FrameHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, FRAME_HEADER_BYTES);
  if (!FRAME_MAGIC.every((byte, index) => bytes[index] === byte)) return null;
  if (view.getUint32(CRC_AT, true) !== crc32(bytes, 0, CRC_AT)) return null;
  const bodyBytes = view.getUint32(4, true);
  const sequence = view.getUint32(8, true) + view.getUint32(12, true) * 2 ** 32;
  if (bodyBytes < TAG_BYTES || bodyBytes > MAX_BODY || !Number.isSafeInteger(sequence)) return null;
  const previousTag = bytes.slice(16, 32);
  return { bodyBytes, sequence, previousTag, codec: bytes[32] ?? 0, nonce: bytes.slice(NONCE_AT, CRC_AT) };
}

/** null when the body does not open in this place. `bytes` is the whole frame. */
export function openFrame(
  bytes: Uint8Array,
  header: FrameHeader,
  segment: SegmentHeader,
  { crypto, key }: LogKey,
): Uint8Array | null {
  const plain = crypto.open(bytes.subarray(FRAME_HEADER_BYTES), associated(segment, bytes), header.nonce, key);
  return plain === null ? null : unpad(plain);
}
