/** The vault's own files: segments of the sealed log and what is kept beside them. Main never learns what a byte means. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();
/** `00000001-<16 hex>` and what it is: `log` the truth; `snap` a snapshot and `index` a search index, which are caches.
 *  With `.part` it is still being written: nothing reads it but its writer, and the next unlock removes it. */
export const SegmentName = z.string().regex(/^\d{8}-[0-9a-f]{16}\.(log|snap|index)(\.part)?$/);
const Piece = z.object({ offset: z.number().int().min(0), length: z.number().int().min(1).max(4_194_304) });

export const segmentCalls = {
  /** All of them, by name. */
  listSegments: { input: Nothing, output: z.array(z.object({ name: SegmentName, size: z.number() })) },
  readSegment: { input: Piece.extend({ name: SegmentName }), output: Bytes },
  createSegment: { input: z.object({ name: SegmentName }), output: Nothing },
  /** Answers when the bytes are on disk (appends that wait share one fdatasync). `at` is the size the worker believes
   *  the file has: a mismatch is `files/not-at-end`. After `files/write-failed` the segment takes no more appends. */
  append: { input: z.object({ name: SegmentName, at: z.number().int().min(0), bytes: Bytes }), output: Nothing },
  /** `x.part` gets its name `x` and is on disk under it when this answers. Nothing may be appended to it afterwards. */
  publishSegment: { input: z.object({ name: SegmentName }), output: Nothing },
  /** Gone from the folder, on disk, when this answers; a name that is not there is no failure. */
  removeSegments: { input: z.object({ names: z.array(SegmentName).max(10_000) }), output: Nothing },
  /** Of the disk that the vault lies on: what is left for its owner, and how large it is. */
  freeSpace: { input: Nothing, output: z.object({ bytes: z.number(), total: z.number() }) },
} as const;
