/** A carry file, written into a folder that the person picked. Main keeps the path and finds the name. Reading goes by
 *  `readPicked`. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();
/** Of a folder that the person picked (`pickCarryFolder`). */
const Folder = z.object({ token: z.string() });

export const carryFileCalls = {
  /** `pristan-<day>.carry`, with a number behind the day where that is taken; under `.part` while it is written. One at a
   *  time in each picked folder. `bytes`: about how many it will have, asked of the free space first. Failures of all:
   *  `carry/no-folder`, `carry/disk-full`, `carry/write-failed`. */
  createCarry: {
    input: Folder.extend({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/), bytes: z.number().int().min(0) }),
    output: z.object({ name: z.string() }),
  },
  appendCarry: {
    input: Folder.extend({ at: z.number().int().min(0), bytes: Bytes }),
    output: Nothing,
    passes: true,
  },
  readCarry: {
    input: Folder.extend({ offset: z.number().int().min(0), length: z.number().int().min(1).max(4_194_304) }),
    output: Bytes,
    passes: true,
  },
  publishCarry: { input: Folder, output: Nothing },
  /** What is unfinished; none is no failure. */
  discardCarry: { input: Folder, output: Nothing },
} as const;
