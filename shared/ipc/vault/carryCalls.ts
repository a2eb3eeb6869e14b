/** Taking along in a file what the other side lacks, and bringing in what another laptop wrote into one. */
import { z } from 'zod';

const Nothing = z.null();
export const CarryState = z.object({
  /** What is under way, and how many records are through. `part`: of the whole, 0 to 1. */
  working: z.object({ doing: z.enum(['taking', 'bringing']), records: z.number(), part: z.number() }).nullable(),
  /** Records of which something did not leave this laptop. With an office server: of which something is not there yet. */
  unsent: z.number(),
  /** Records of which something may not be with the others: what is only on its way counts too. */
  waiting: z.number(),
  /** Of everything: what a file for a new colleague would hold. */
  all: z.number(),
  /** Whether somebody else is waiting for what is unsent. */
  awaitedBy: z.enum(['nobody', 'office', 'colleagues']),
});
export type CarryState = z.infer<typeof CarryState>;

export const carryCalls = {
  carryState: { input: Nothing, output: CarryState },
  /** Into the folder that `pickCarryFolder` gave a token for: written, read back, and only then named. What is in it still
   *  waits for the office. Failures: `carry/nothing`, `carry/no-folder`, `carry/disk-full`, `carry/write-failed`,
   *  `carry/not-proven`, `carry/busy`. */
  takeAlong: {
    input: z.object({ token: z.string(), what: z.enum(['unsent', 'everything']) }),
    output: z.object({ name: z.string(), records: z.number() }),
  },
  /** A file that `pickCarry` gave a token for: opened, verified, merged; nothing is overwritten. Failures:
   *  `carry/not-readable` (no carry file, or none of it opens), `carry/stopped` (the medium went away in the middle; what
   *  came in stays), `carry/no-room` (for its files; what came in stays), `carry/other-circle`, `carry/newer`, `carry/busy`, `vault/newer`. */
  bringFrom: {
    input: z.object({ token: z.string() }),
    output: z.object({
      added: z.number(),
      merged: z.number(),
      same: z.number(),
      /** Places of the file that could not be read, and documents of it that did not open. */
      damaged: z.number(),
      /** Documents of somebody whom nobody here knows yet: kept, and shown once they are known. */
      unknown: z.number(),
      /** Some of it was written by a newer Pristan. */
      newer: z.boolean(),
    }),
  },
} as const;
