/** Everything that may cross between the vault worker and main, over one MessagePort: ciphertext in, ciphertext out.
 *  Main never learns what a byte means. At most 4 MB per message. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();
/** `00000001-<16 hex>.log`: main refuses any other name. */
export const SegmentName = z.string().regex(/^\d{8}-[0-9a-f]{16}\.log$/);

export const fileCalls = {
  readSlots: { input: Nothing, output: Bytes.nullable() },
  /** Written to a new file, synced, renamed over the old one, folder synced. */
  writeSlots: { input: z.object({ bytes: Bytes }), output: Nothing },
  listSegments: { input: Nothing, output: z.array(z.object({ name: SegmentName, size: z.number() })) },
  readSegment: {
    input: z.object({
      name: SegmentName,
      offset: z.number().int().min(0),
      length: z.number().int().min(1).max(4_194_304),
    }),
    output: Bytes,
  },
  createSegment: { input: z.object({ name: SegmentName }), output: Nothing },
  /** Answers when the bytes are on disk (appends that wait share one fdatasync). `at` is the size the worker believes
   *  the file has: a mismatch is `files/not-at-end`. After `files/write-failed` the segment takes no more appends. */
  append: { input: z.object({ name: SegmentName, at: z.number().int().min(0), bytes: Bytes }), output: Nothing },
  freeSpace: { input: Nothing, output: z.object({ bytes: z.number() }) },
  /** The one office server that main may talk to for this vault, and the pins it must show. */
  setOffice: { input: z.object({ origin: z.string(), pins: z.array(z.string()) }).nullable(), output: Nothing },
  /** One request to that origin. Failures: `office/unreachable`, `office/pin-mismatch`, `office/cancelled`,
   *  `office/none`, `office/too-large`. An HTTP error status is an answer, not a failure. */
  officeFetch: {
    input: z.object({
      request: z.number(), // chosen by the caller, for cancelFetch
      method: z.enum(['GET', 'POST', 'PUT']),
      path: z.string().startsWith('/').max(4096),
      headers: z.record(z.string(), z.string()),
      body: Bytes.nullable(),
      timeoutMs: z.number().int().positive(),
    }),
    output: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: Bytes }),
  },
  cancelFetch: { input: z.object({ request: z.number() }), output: Nothing },
} as const;
export type FileCalls = typeof fileCalls;
