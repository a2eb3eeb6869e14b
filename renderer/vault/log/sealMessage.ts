import { concatBytes } from '#shared/kernel/bytes.ts';
import { sealFrame, type FrameLink, type LogKey } from '#shared/log/frame.ts';
import { encodeSegmentHeader, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { LogUnit } from './logUnits.ts';

/** Below what one message may carry, with room for what padding adds. */
export const LARGEST_MESSAGE = 3_000_000;

export interface OpenSegment {
  readonly name: string;
  readonly header: SegmentHeader;
  size: number;
  /** The newest keyring stands in it, or waits to. */
  hasHead: boolean;
}
export interface SealedMessage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly link: FrameLink;
  /** Of the units that are in it: the first ones that wait. */
  readonly places: readonly EntryPlace[];
}

/** As much of what waits as one message carries. */
export function sealMessage(
  segment: OpenSegment,
  waiting: readonly LogUnit[],
  before: FrameLink,
  key: LogKey,
): SealedMessage {
  const parts: Uint8Array[] = segment.size === 0 ? [encodeSegmentHeader(segment.header)] : [];
  const places: EntryPlace[] = [];
  let bytes = parts[0]?.length ?? 0;
  let link = before;
  for (const { payload, codec } of waiting) {
    if (places.length > 0 && bytes + payload.length > LARGEST_MESSAGE) break;
    const frame = sealFrame(payload, codec, segment.header, link, key);
    places.push({ segment: segment.name, at: segment.size + bytes, length: frame.bytes.length });
    parts.push(frame.bytes);
    link = frame.link;
    bytes += frame.bytes.length;
  }
  return { bytes: concatBytes(parts), link, places };
}
