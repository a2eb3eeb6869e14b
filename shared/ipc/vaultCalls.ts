/** Everything that may cross between the page and the vault worker, beside RxDB's own remote storage messages. */
import { z } from 'zod';
import { LARGEST_NUMBER } from '#shared/numbers/numberBlock.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { BackupState, backupCalls } from './vault/backupCalls.ts';
import { CarryState, carryCalls } from './vault/carryCalls.ts';
import { filesCalls } from './vault/filesCalls.ts';
import { joiningCalls } from './vault/joiningCalls.ts';
import { keysCalls } from './vault/keysCalls.ts';
import { lettersCalls } from './vault/lettersCalls.ts';
import { numbersCalls } from './vault/numbersCalls.ts';
import { officeCalls, SyncState } from './vault/officeCalls.ts';
import { placeCalls } from './vault/placeCalls.ts';
import { registerCalls } from './vault/registerCalls.ts';

const Nothing = z.null();
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const RecordTypeName = z.enum(recordTypes);
const Change = z.object({ path: z.string().min(1), value: Scalar });
const OfficeProfile = z.object({
  name: z.string().min(1),
  letterhead: z.string(),
  countryRules: z.enum(['RUS', 'FRA', 'generic']),
  signatory: z.string(),
  nextLetterNumber: z.number().int().min(1),
  nextCaseNumber: z.number().int().min(1),
});
const Member = z.object({ id: z.string(), name: z.string(), admin: z.boolean(), joinedAt: z.number() });
const HistoryEntry = z.object({
  id: z.string(),
  recordId: z.string(),
  type: RecordTypeName,
  at: z.number(),
  by: z.string(),
  changes: z.array(z.object({ path: z.string(), from: Scalar.optional(), to: Scalar })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
/** `low-space`: little is left on the disk, so nothing is written until there is more; drafts are kept in memory. */
const Trouble = z.object({ kind: z.enum(['low-space', 'disk-full', 'write-failed', 'newer', 'none']) });
/** What is usable since the passphrase was right: lists, then records too, then the search in every text. */
const Opened = z.object({ stage: z.enum(['register', 'records', 'search']) });

export const vaultCalls = {
  ...keysCalls,
  ...backupCalls,
  ...carryCalls,
  ...placeCalls,
  ...registerCalls,
  ...numbersCalls,
  ...officeCalls,
  ...joiningCalls,
  ...filesCalls,
  ...lettersCalls,
  /** --- opening --- */
  createOffice: {
    input: z.object({ displayName: z.string().min(1), passphrase: z.string().min(8), office: OfficeProfile }),
    output: z.object({ recoveryCode: z.string() }), // 8 groups of 4
  },
  createSample: {
    input: z.object({
      displayName: z.string().min(1),
      passphrase: z.string().min(8),
      cases: z.number().int().min(1).max(100_000),
      seed: z.number().int(),
    }),
    output: z.object({ recoveryCode: z.string() }),
  },
  /** A vault without an office yet: it can only ask to join. */
  createJoining: {
    input: z.object({ displayName: z.string().min(1), passphrase: z.string().min(8) }),
    output: z.object({ recoveryCode: z.string() }),
  },
  /** Failures: `vault/wrong-passphrase`, `vault/damaged`, `vault/newer`, `vault/none`. Takes a passphrase or a recovery code. */
  unlock: { input: z.object({ secret: z.string().min(1) }), output: Nothing },
  whoAmI: {
    input: Nothing,
    output: z.object({
      memberId: z.string(),
      displayName: z.string(),
      sample: z.boolean(),
      /** '' while still waiting to be let in. */
      officeId: z.string(),
      members: z.array(Member),
      /** Where one was when it locked: route and field, as given to `rememberPlace`. */
      place: z.string().nullable(),
      /** The newcomer's card: done or put away. */
      guided: z.boolean(),
    }),
  },
  /** What the `trouble` event said last: it may have come before the page listened. */
  trouble: { input: Nothing, output: Trouble },
  /** How far opening has come; the event `opened` says when it goes on. */
  opened: { input: Nothing, output: Opened },
  rememberPlace: { input: z.object({ place: z.string() }), output: Nothing },
  finishGuide: { input: Nothing, output: Nothing },
  /** Everything said so far is on disk; drafts became revisions. Called before lock and quit. */
  settle: { input: Nothing, output: Nothing },

  /** --- writing (reading goes through RxDB's collections) --- */
  /** A new record with its first leaves; answers its id. */
  createRecord: {
    input: z.object({ type: RecordTypeName, changes: z.array(Change) }),
    output: z.object({ id: z.string() }),
  },
  /** A draft frame, on disk when answered; the record's view shows it at once. */
  saveDraft: { input: z.object({ recordId: z.string(), changes: z.array(Change) }), output: Nothing },
  /** The drafts of this record become one revision (a section was left, or 30 s of quiet). */
  commitDraft: { input: z.object({ recordId: z.string() }), output: Nothing },
  /** Marks a list item (`itemPath`) or the whole record ('') removed; values are kept, `restoreItem` takes it back. */
  removeItem: { input: z.object({ recordId: z.string(), itemPath: z.string() }), output: Nothing },
  restoreItem: { input: z.object({ recordId: z.string(), itemPath: z.string() }), output: Nothing },
  /** A new interview in one step: case (with the next number), person, consent, interview, account, assessment. */
  createIntake: {
    input: z.object({
      personId: z.string().nullable(),
      caseId: z.string().nullable(),
      name: z.string(),
      phone: z.string(),
      documentNumber: z.string(),
      /** A line of the reception that becomes this intake: what it says goes along, and it keeps the way to the case. */
      lineId: z.string().optional(),
      /** The one that the paper carries, which a new case then gets; `number/none` when it is not kept for paper. */
      reserved: z.number().int().min(1).max(LARGEST_NUMBER).optional(),
    }),
    output: z.object({ caseId: z.string(), personId: z.string(), interviewId: z.string() }),
  },

  history: { input: z.object({ caseId: z.string() }), output: z.array(HistoryEntry) },
} as const;

export const vaultEvents = {
  registerChanged: z.null(),
  syncChanged: SyncState,
  joinChanged: z.null(),
  /** The vault cannot write any more (disk full, write failed): drafts go on in memory until it says ok again. */
  trouble: Trouble,
  opened: Opened,
  backupChanged: BackupState,
  carryChanged: CarryState,
  /** Files of this case: a new one, another name, or how far one has travelled. */
  filesChanged: z.object({ caseId: z.string() }),
  /** How far `renewKeys` is. */
  renewing: z.object({ done: z.number(), total: z.number() }),
} as const;
export type VaultCalls = typeof vaultCalls;
export type VaultEvents = typeof vaultEvents;
