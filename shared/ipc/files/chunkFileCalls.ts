/** Sealed pieces of photographs, scans and recordings, beside the log. Main never learns what a byte means. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();
/** The folder of one circle: 16 hex digits that tell nobody which. */
const Shelf = z.object({ shelf: z.string().regex(/^[0-9a-f]{16}$/) });
/** 64 hex digits: a name must not lose anything where `A` and `a` are one letter. */
export const ChunkName = z.string().regex(/^[0-9a-f]{64}$/);
const Chunk = Shelf.extend({ name: ChunkName });
/** What is still being added: one file each. */
export const UnfinishedName = z.string().regex(/^[0-9a-f]{32}$/);
const Unfinished = Shelf.extend({ name: UnfinishedName });
const LARGEST = 4_194_304;

export const chunkFileCalls = {
  /** Whole and on disk under its name when it answers, or not there at all. One of that name is replaced. */
  writeChunk: { input: Chunk.extend({ bytes: Bytes }), output: Nothing, passes: true },
  /** null: there is none. */
  readChunk: { input: Chunk, output: Bytes.nullable(), passes: true },
  /** Those whose names begin so. What a crash left half-written is taken away. */
  listChunks: {
    input: Shelf.extend({ start: z.string().regex(/^[0-9a-f]{2}$/) }),
    output: z.array(z.object({ name: ChunkName, size: z.number() })),
  },
  /** Gone when it answers; a name that is not there is no failure. */
  removeChunks: { input: Shelf.extend({ names: z.array(ChunkName).max(10_000) }), output: Nothing },
  listUnfinished: { input: Shelf, output: z.array(z.object({ name: UnfinishedName, size: z.number() })) },
  readUnfinished: {
    input: Unfinished.extend({
      offset: z.number().int().min(0),
      length: z.number().int().min(1).max(LARGEST),
    }),
    output: Bytes,
    passes: true,
  },
  /** On disk when it answers. `at`: the size that the caller believes it has; otherwise `files/not-at-end`. */
  appendUnfinished: {
    input: Unfinished.extend({ at: z.number().int().min(1), bytes: Bytes }),
    output: Nothing,
    passes: true,
  },
  /** Makes it, or puts this in the place of all of it; the old or the new is there, whatever happens. */
  replaceUnfinished: { input: Unfinished.extend({ bytes: Bytes }), output: Nothing, passes: true },
  removeUnfinished: { input: Unfinished, output: Nothing },
  /** Everything that lies on other shelves is gone when it answers. */
  removeOtherShelves: { input: z.object({ keep: z.array(Shelf.shape.shelf).max(100) }), output: Nothing },
} as const;
