/** Letting a colleague in, and asking to be let in. */
import { z } from 'zod';

const Nothing = z.null();
const JoinRequest = z.object({ id: z.string(), name: z.string(), askedAt: z.number(), codeRight: z.boolean() });

export const joiningCalls = {
  createInvite: {
    input: Nothing,
    output: z.object({
      inviteId: z.string(),
      bytes: z.instanceof(Uint8Array),
      spokenCode: z.string(),
      expiresAt: z.number(),
    }),
  },
  joinRequests: { input: Nothing, output: z.array(JoinRequest) },
  /** A request that came as a file. */
  readJoinRequest: { input: z.object({ bytes: z.instanceof(Uint8Array) }), output: Nothing },
  /** Answers the file for the newcomer, which is also put at the server's door when there is one. */
  approveJoin: { input: z.object({ requestId: z.string() }), output: z.object({ bytes: z.instanceof(Uint8Array) }) },
  declineJoin: { input: z.object({ requestId: z.string() }), output: Nothing },
  /** --- asking to be let in --- failures: `invite/broken`, `invite/expired`, `invite/used`, `invite/wrong-code`. */
  requestJoin: {
    input: z.object({ invite: z.instanceof(Uint8Array), spokenCode: z.string() }),
    output: z.object({ bytes: z.instanceof(Uint8Array), leftAtDoor: z.boolean() }),
  },
  /** Looks at the door, or reads the answer file. */
  checkJoin: {
    input: z.object({ answer: z.instanceof(Uint8Array).nullable() }),
    output: z.object({ joined: z.boolean() }),
  },
} as const;
