/** Everything that may cross between the page and the vault worker, beside RxDB's own remote storage messages. */
import { z } from 'zod';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { BackupState, backupCalls } from './vault/backupCalls.ts';
import { CarryState, carryCalls } from './vault/carryCalls.ts';
import { filesCalls } from './vault/filesCalls.ts';
import { keysCalls } from './vault/keysCalls.ts';
import { placeCalls } from './vault/placeCalls.ts';

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
/** One line of the list of case files: only what lists show. */
export const RegisterRow = z.object({
  caseId: z.string(),
  personId: z.string(), // the principal person, '' if none yet
  number: z.string(), // '' while provisional
  provisional: z.string(), // what such a case is called until then; '' for all others, and before the records are there
  name: z.string(), // canonical script
  transcription: z.string(),
  country: z.string(), // ISO 3166-1 alpha-3 of the first nationality, 'STATELESS', 'UNKNOWN' or ''
  category: z.string(),
  status: z.string(),
  worker: z.string(), // member id
  priority: z.string(), // '', 'normal', 'urgent', 'emergency'
  updatedAt: z.number(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;
export const RegisterQuery = z.object({
  text: z.string(), // '' for all; names in any script, numbers, words of the text
  status: z.array(z.string()),
  category: z.array(z.string()),
  worker: z.array(z.string()),
  country: z.array(z.string()),
  priority: z.array(z.string()),
  updatedAfter: z.number().nullable(),
  sort: z.enum(['relevance', 'number', 'name', 'country', 'category', 'status', 'worker', 'priority', 'updatedAt']),
  descending: z.boolean(),
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(500),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;
export const PossibleMatch = z.object({
  personId: z.string(),
  caseId: z.string(),
  number: z.string(),
  name: z.string(),
  transcription: z.string(),
  birthDate: z.string(),
  country: z.string(),
  why: z.enum(['number', 'phone', 'name', 'name-sounds-alike']),
  score: z.number(),
});
export type PossibleMatch = z.infer<typeof PossibleMatch>;
/** Case files in which colleagues wrote different things while apart, a page of them. */
const ContestedCases = z.object({
  total: z.number(),
  /** Fields on which they disagree, in all of the cases. */
  values: z.number(),
  rows: z.array(
    z.object({
      caseId: z.string(),
      number: z.string(),
      name: z.string(),
      values: z.number(),
      /** When the latest of what they disagree on was written. */
      at: z.number(),
    }),
  ),
});
export type ContestedCases = z.infer<typeof ContestedCases>;
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
const JoinRequest = z.object({ id: z.string(), name: z.string(), askedAt: z.number(), codeRight: z.boolean() });

export const vaultCalls = {
  ...keysCalls,
  ...backupCalls,
  ...carryCalls,
  ...placeCalls,
  ...filesCalls,
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
    }),
    output: z.object({ caseId: z.string(), personId: z.string(), interviewId: z.string() }),
  },

  /** --- reading --- */
  register: {
    input: RegisterQuery,
    output: z.object({ total: z.number(), all: z.number(), rows: z.array(RegisterRow) }),
  },
  /** What the filter chips can offer: the values that occur. */
  registerFacets: {
    input: Nothing,
    output: z.object({
      status: z.array(z.string()),
      category: z.array(z.string()),
      worker: z.array(z.string()),
      country: z.array(z.string()),
      priority: z.array(z.string()),
    }),
  },
  findPossible: { input: z.object({ text: z.string() }), output: z.array(PossibleMatch) },
  history: { input: z.object({ caseId: z.string() }), output: z.array(HistoryEntry) },
  /** Where colleagues disagree, the latest first. */
  contestedCases: {
    input: z.object({ from: z.number().int().min(0), count: z.number().int().min(1).max(100) }),
    output: ContestedCases,
  },
  findByToken: { input: z.object({ token: z.string() }), output: z.object({ caseId: z.string().nullable() }) },

  /** --- the office server --- */
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

  /** --- letting a colleague in --- */
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
