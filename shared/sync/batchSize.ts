/** How many documents travel in one request: few on a slow line, where a lost request must not cost minutes. */
import { WANTED_REQUEST_BYTES } from './protocol.ts';

/** Some six seconds at 64 kbit/s: the next ones are smaller. */
export const FIRST_BATCH = 20;
/** Four of these on their way take some 25 MB of memory on both sides of the line. */
export const LARGEST_BATCH = 500;
export const QUICK_MS = 2_000;
export const SLOW_MS = 5_000;

/** The next request's size after one of `size` documents took `tookMs`. */
export function batchAfter(size: number, tookMs: number): number {
  if (tookMs < QUICK_MS) return Math.min(LARGEST_BATCH, size * 2);
  return tookMs > SLOW_MS ? batchAfterFailure(size) : size;
}

/** After a request that died, or was too large. Never less than one. */
export function batchAfterFailure(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}

/** As many of the first documents as fit into one request; always at least one, so that a large one goes alone. */
export function fitting<Doc>(documents: readonly Doc[], bytesOf: (document: Doc) => number): readonly Doc[] {
  let bytes = 0;
  const end = documents.findIndex((document, index) => {
    bytes += bytesOf(document);
    return index > 0 && bytes > WANTED_REQUEST_BYTES;
  });
  return end === -1 ? documents : documents.slice(0, end);
}
