import { parseSegmentName } from '#shared/log/segmentHeader.ts';

/** The number of a segment of the log; 0 for what is none. */
export function segmentNumber(name: string): number {
  return parseSegmentName(name)?.number ?? 0;
}
