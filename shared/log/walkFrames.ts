/** What a segment shows to somebody without its key: headers, sizes, sequences and the tags that chain its frames.
 *  Rule L11: ./SPEC.md */
import { sameBytes } from '#shared/kernel/bytes.ts';
import { FRAME_HEADER_BYTES, FRAME_MAGIC, parseFrameHeader, TAG_BYTES } from './frame.ts';

export interface Walked {
  readonly frames: number;
  /** null when there is none. */
  readonly firstSequence: number | null;
  readonly lastSequence: number | null;
  /** How many frames of each codec. */
  readonly codecs: ReadonlyMap<number, number>;
  /** Stretches that are no frames, by offset in `bytes`. */
  readonly junk: readonly { readonly from: number; readonly to: number }[];
  /** The last of them reaches the end: a write that was cut off. */
  readonly isTorn: boolean;
  /** Frames whose header does not name the one before. */
  readonly breaks: number;
}

/** `bytes` begin behind the segment's header. Damage inside of a body does not show. */
export function walkFrames(bytes: Uint8Array): Walked {
  const walked = { frames: 0, firstSequence: null as number | null, lastSequence: null as number | null, breaks: 0 };
  const codecs = new Map<number, number>();
  const junk: { from: number; to: number }[] = [];
  let tag: Uint8Array | null = null;
  let at = 0;
  while (at < bytes.length) {
    const header = at + FRAME_HEADER_BYTES > bytes.length ? null : parseFrameHeader(bytes.subarray(at));
    const end = header === null ? 0 : at + FRAME_HEADER_BYTES + header.bodyBytes;
    if (header === null || end > bytes.length) {
      const next = nextMagic(bytes, at + 1);
      const open = junk.at(-1);
      if (open?.to === at) open.to = next;
      else junk.push({ from: at, to: next });
      at = next;
      continue;
    }
    const follows =
      tag === null || (sameBytes(header.previousTag, tag) && header.sequence === (walked.lastSequence ?? 0) + 1);
    if (!follows) walked.breaks += 1;
    tag = bytes.slice(end - TAG_BYTES, end);
    walked.frames += 1;
    walked.firstSequence ??= header.sequence;
    walked.lastSequence = header.sequence;
    codecs.set(header.codec, (codecs.get(header.codec) ?? 0) + 1);
    at = end;
  }
  return { ...walked, codecs, junk, isTorn: junk.at(-1)?.to === bytes.length && bytes.length > 0 };
}

function nextMagic(bytes: Uint8Array, from: number): number {
  const first = FRAME_MAGIC[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (FRAME_MAGIC.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}
