/** A file of a case, written where a person chose: outside of the vault, where anybody who has it can read it. It goes piece
 *  by piece, and is named only once it is whole. */
import { z } from 'zod';

const Nothing = z.null();

export const copyCalls = {
  /** Asks the person where. `token`: null when they changed their mind. Failure: `file/write-failed`. */
  beginCopy: {
    input: z.object({ name: z.string().min(1).max(255) }),
    output: z.object({ token: z.string().nullable() }),
  },
  /** The next piece, at most 1 MiB. Failures: `file/none`, `file/write-failed`. */
  addToCopy: { input: z.object({ token: z.string(), bytes: z.instanceof(Uint8Array) }), output: Nothing },
  /** `whole`: it is given its name. Else nothing of it stays. Failures as above. */
  endCopy: { input: z.object({ token: z.string(), whole: z.boolean() }), output: Nothing },
} as const;
