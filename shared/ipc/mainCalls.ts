/** Everything that may cross between a page and Electron's main process (ipcRenderer.invoke). Nothing here carries
 *  a key; the only opened content is what a person prints or saves. */
import { z } from 'zod';
import { languages } from '#shared/languages/languages.ts';
import { PrintJob } from '#shared/print/printJob.ts';
import { carryMainCalls } from './carryMainCalls.ts';
import { copyCalls } from './copyCalls.ts';
import { safetyCalls } from './safetyCalls.ts';

const ProfileId = z.string().regex(/^[a-z0-9]{16}$/);
export const ProfileSummary = z.object({
  id: ProfileId,
  /** Shown on the lock screen, so readable without a key: the setup screen says so and proposes initials. */
  label: z.string().max(40),
  sample: z.boolean(),
  state: z.enum(['new', 'ready', 'damaged', 'newer']),
});
export type ProfileSummary = z.infer<typeof ProfileSummary>;
const Nothing = z.null();
const Door = z.enum(['office', 'join', 'sample', 'restore']);

export const mainCalls = {
  ...safetyCalls,
  ...carryMainCalls,
  ...copyCalls,
  /** Which window this is: the list of profiles, or one profile (locked, or not set up yet). */
  whereAmI: {
    input: Nothing,
    output: z.object({
      version: z.string(),
      testRuntime: z.boolean(),
      profiles: z.array(ProfileSummary),
      profile: ProfileSummary.nullable(),
      door: Door.nullable(),
      /** Milliseconds until the next guess at the passphrase is taken. */
      waitMs: z.number(),
      /** What the system beneath does not protect, e.g. unencrypted swap: shown once, in words. */
      warnings: z.array(z.enum(['swap-not-encrypted', 'disk-not-encrypted', 'temp-on-disk'])),
    }),
  },
  /** Makes an empty profile folder and replaces this window by one in the profile's own session. */
  startProfile: { input: z.object({ door: Door, language: z.enum(languages) }), output: Nothing },
  openProfile: { input: z.object({ profileId: ProfileId }), output: Nothing },
  /** Back to the list of profiles; a profile that was never finished is removed. */
  leaveProfile: { input: Nothing, output: Nothing },
  labelProfile: { input: z.object({ label: z.string().min(1).max(40), sample: z.boolean() }), output: Nothing },
  /** Main posts the vault's file port to this page (window message `pristan:files`, with the port). */
  requestFilePort: { input: Nothing, output: Nothing },
  /** The draft is on disk: destroy this window and open a new, locked one. */
  lock: { input: Nothing, output: Nothing },
  /** The page begins to record what is said, or has ended it: for a moment it may ask for the microphone, and while it
   *  records nobody is locked out for not typing. */
  listen: { input: z.object({ on: z.boolean() }), output: Nothing },
  /** Counts wrong passphrases on disk, so that closing the app does not reset the growing delay. */
  reportGuess: { input: z.object({ right: z.boolean() }), output: z.object({ waitMs: z.number() }) },
  /** Renders in a hidden window; the PDF stays in main's memory under a token, and its bytes come back for the preview. */
  renderPdf: {
    input: PrintJob,
    output: z.object({ token: z.string(), bytes: z.instanceof(Uint8Array), pages: z.number() }),
  },
  printers: {
    input: Nothing,
    output: z.array(z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })),
  },
  printPdf: {
    input: z.object({ token: z.string(), printer: z.string(), copies: z.number().int().min(1).max(50) }),
    output: Nothing,
  },
  /** Asks the person where; answers false when they changed their mind. The proposed name is the job's case number. */
  savePdf: { input: z.object({ token: z.string() }), output: z.object({ saved: z.boolean() }) },
  dropPdf: { input: z.object({ token: z.string() }), output: Nothing },
  /** Small files that hold no case content: invite, join request, answer, the office's access file. */
  saveFile: {
    input: z.object({ name: z.string().regex(/^[\w .-]{1,80}$/), bytes: z.instanceof(Uint8Array) }),
    output: z.object({ saved: z.boolean() }),
  },
  pickFile: {
    input: z.object({
      extensions: z.array(z.string().regex(/^[a-z0-9-]{1,20}$/)),
      maxBytes: z.number().int().positive(),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array).nullable() }),
  },
  /** First contact with an office server: what key it shows, for the person to compare. Nothing is sent but a TLS hello. */
  inspectServer: {
    input: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    output: z.object({
      secure: z.boolean(),
      keys: z.array(z.object({ pin: z.string(), subject: z.string(), authority: z.boolean() })),
    }),
  },
} as const;

export const mainEvents = {
  /** Save the open draft, then call `lock`. Main locks by itself when no answer comes within 2 s. */
  willLock: z.object({ reason: z.enum(['key', 'idle', 'suspend', 'screen', 'quit']) }),
  /** The person closes the app: answer with `answerClosing`. Main closes by itself when no answer comes within 2 s. */
  willClose: z.null(),
  /** A menu entry was chosen: the id of a command. */
  command: z.object({ id: z.string() }),
} as const;
export type MainCalls = typeof mainCalls;
export type MainEvents = typeof mainEvents;
