/** The office server: which it is, and how far we are with it. */
import { z } from 'zod';

const Nothing = z.null();
export const SyncState = z.object({
  office: z.object({ origin: z.string(), account: z.string(), pins: z.array(z.string()) }).nullable(),
  /** What to say: no office yet · everything is there · n wait · talking now · cannot. */
  state: z.enum(['none', 'at-office', 'waiting', 'working', 'trouble', 'paused']),
  waiting: z.number(),
  /** Records of which the server said that they come yet, held ones among them; null while that is not known. */
  fetching: z.number().nullable(),
  /** Milliseconds until all of it has gone and come, in whole human steps; null while nobody can say. */
  leftMs: z.number().nullable(),
  /** What the line carries just now; null while nothing is under way. */
  doing: z.enum(['sending', 'fetching', 'asking']).nullable(),
  /** Last time everything was at the office. */
  lastAt: z.number().nullable(),
  trouble: z
    .enum([
      'unreachable',
      'wrong-password',
      'not-allowed',
      'pin-mismatch',
      'server-error',
      'nonsense',
      'newer-protocol',
    ])
    .nullable(),
  /** Documents from the server that are no envelope or did not open: kept aside, never shown, never deleted. */
  quarantined: z.number(),
  /** What the server keeps from us, as the colleagues' heads tell; null while nothing is known to be amiss. */
  withheld: z
    .object({
      /** Words of these people that are at the office do not come. */
      lacking: z.boolean(),
      /** The server showed an older state than before; everything held here was sent again. */
      wentBack: z.boolean(),
      /** Whose it is, as far as their names are known. */
      names: z.array(z.string()),
    })
    .nullable(),
});
export type SyncState = z.infer<typeof SyncState>;

export const officeCalls = {
  syncState: { input: Nothing, output: SyncState },
  /** Asks the server who we are and checks its protocol before anything is kept. Failure codes: `office/` + SyncState.trouble. */
  connectOffice: {
    input: z.object({
      origin: z.string(),
      pins: z.array(z.string()),
      account: z.string(),
      password: z.string(),
      circleDatabase: z.string(),
    }),
    output: Nothing,
  },
  /** The access file that provisioning writes: address, pins, circle database, the pool of accounts. Takes the first account. */
  connectWithAccessFile: { input: z.object({ bytes: z.instanceof(Uint8Array) }), output: Nothing },
  /** [Y29] Another key was compared by people and is this office's from here on. Only while there is `pin-mismatch`. */
  acceptServerKey: {
    input: z.object({ origin: z.string(), pin: z.string().regex(/^sha256\/[A-Za-z0-9+/]{43}=$/) }),
    output: Nothing,
  },
  forgetOffice: { input: Nothing, output: Nothing },
  syncNow: { input: Nothing, output: Nothing },
  setPaused: { input: z.object({ paused: z.boolean() }), output: Nothing },
} as const;
