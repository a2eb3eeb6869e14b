/** The one line to the office's server. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();

export const officeLineCalls = {
  /** The one office server that main may talk to for this vault, and the pins it must show. Main asks the person
   *  about an origin that is new to this profile. Failures: `office/bad-address`, `office/declined`,
   *  `office/cancelled` (another office was set, or none, before the person answered). */
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
    passes: true,
  },
  cancelFetch: { input: z.object({ request: z.number() }), output: Nothing },
} as const;
