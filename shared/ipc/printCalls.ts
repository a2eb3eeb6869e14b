/** Everything that may cross between the hidden print window and main, over one port, in that window only. */
import { z } from 'zod';
import { PrintJob } from '#shared/print/printJob.ts';

const Nothing = z.null();

export const printCalls = {
  /** What to put on the page: a job to lay out, or a finished PDF to show as pictures where the system prints those. */
  takeWork: {
    input: Nothing,
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('layout'), job: PrintJob }),
      z.object({ kind: z.literal('pictures'), pdf: z.instanceof(Uint8Array), title: z.string() }),
    ]),
  },
  /** Fonts and pictures are there; main may print now. */
  laidOut: { input: Nothing, output: Nothing },
  /** The work cannot be shown; the code of an error, never its text. */
  failed: { input: z.object({ code: z.string().max(60) }), output: Nothing },
} as const;
export type PrintCalls = typeof printCalls;
