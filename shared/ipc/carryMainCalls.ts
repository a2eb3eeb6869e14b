/** What main asks the person for carry files, and how the page answers when the app is to close. */
import { z } from 'zod';

const Nothing = z.null();

export const carryMainCalls = {
  /** Asks for a stick or a folder; the vault writes into it by this token. null when they changed their mind. */
  pickCarryFolder: { input: Nothing, output: z.object({ token: z.string().nullable() }) },
  /** Asks for a carry file; the vault reads it by this token. null when they changed their mind. */
  pickCarry: { input: Nothing, output: z.object({ token: z.string().nullable(), name: z.string() }) },
  /** To `willClose`. `close`: nothing holds it; what is typed is saved first, as ever. `ask`: the person is being asked,
   *  and main waits until they have decided. */
  answerClosing: { input: z.object({ answer: z.enum(['close', 'ask']) }), output: Nothing },
} as const;
