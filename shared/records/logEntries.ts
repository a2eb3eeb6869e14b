/** What the sealed log's frames say, once opened. The log is the only truth on disk, so a shape that was ever written
 *  stays readable: a change of meaning gets a new `v`, never a changed old one. */
import { z } from 'zod';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Vector = z.record(z.string(), z.number());
const RevisionName = z.tuple([z.string(), z.string()]); // id, rev
const KeyPair = z.object({ publicKey: z.string(), secretKey: z.string() }); // base64url

/** Sealed as it came or went: an envelope or a bare tombstone, with its ancestry. */
const Sealed = z.custom<SealedDocument>((raw) => parseSealedDocument(raw).ok);
const froms = ['here', 'office'] as const;
const states = ['verified', 'parked'] as const;

export const KeyringEntry = z.object({
  v: z.literal(1),
  t: z.literal('keyring'),
  memberId: z.string(),
  displayName: z.string(),
  signing: KeyPair,
  box: KeyPair,
  /** '' while waiting to be let in. */
  officeId: z.string(),
  circles: z.array(z.object({ id: z.string(), keys: z.array(z.object({ id: z.string(), key: z.string() })) })),
  /** Fingerprint of the office's root entry, which tells its membership from any other. '' while waiting. */
  root: z.string(),
  /** Membership entries that were known when this was written: the root, and for a newcomer the chain from it. */
  membership: z.array(z.string()),
  /** Of this incarnation of the vault: new after damage, restore or a copied folder. */
  actor: z.string(),
  sample: z.boolean(),
});
export const EnvelopeEntry = z.object({
  v: z.literal(1),
  t: z.literal('envelope'),
  circle: z.string(),
  from: z.enum(froms),
  document: Sealed,
  /** Its signature was checked when it came; `parked` waits for the author to become known. */
  state: z.enum(states),
  /** The own, unsent revisions that this one stands in for. */
  squashes: z.array(z.string()).optional(),
  /** The drafts of this record are in it. */
  settles: z.boolean().optional(),
});
const DraftEntry = z.object({
  v: z.literal(1),
  t: z.literal('draft'),
  recordId: z.string(),
  /** What was seen when these were typed: what it covers is replaced, what it does not is kept beside. */
  base: Vector,
  changes: z.array(z.object({ path: z.string(), value: Scalar })),
  time: z.number(),
});
const Simple = {
  acknowledged: z.object({ v: z.literal(1), t: z.literal('acknowledged'), revisions: z.array(RevisionName) }),
  checkpoint: z.object({ v: z.literal(1), t: z.literal('checkpoint'), circle: z.string(), since: z.string() }),
  /** The office server whose acknowledgements and checkpoints follow. `anew`: those before it were another's. */
  home: z.object({ v: z.literal(1), t: z.literal('home'), circle: z.string(), home: z.string(), anew: z.boolean() }),
  /** What this vault left at `circle`'s server last, to know by it whether the server is as we left it. */
  mark: z.object({
    v: z.literal(1),
    t: z.literal('mark'),
    circle: z.string(),
    name: z.string(),
    value: z.string(),
    next: z.string(),
    compared: z.boolean(),
  }),
  quarantined: z.object({
    v: z.literal(1),
    t: z.literal('quarantined'),
    key: z.string(),
    raw: z.string(),
    reason: z.string(),
  }),
  place: z.object({ v: z.literal(1), t: z.literal('place'), place: z.string() }),
  guide: z.object({ v: z.literal(1), t: z.literal('guide') }),
};
export const OfficeEntry = z.object({
  v: z.literal(1),
  t: z.literal('office'),
  /** Null once forgotten. */
  connection: z
    .object({
      origin: z.string(),
      pins: z.array(z.string()),
      account: z.string(),
      password: z.string(),
      database: z.string(),
    })
    .nullable(),
  paused: z.boolean(),
});
/** Small state that other rooms keep, by their own keys (invites, requests, the last time at the office); null takes it
 *  away. What is in it is theirs to say and to check. */
const ShelfEntry = z.object({ v: z.literal(1), t: z.literal('shelf'), key: z.string(), value: z.unknown() });

/** A place in the chain of frames: sequence and tag (32 hex digits) of the frame that the next one follows. */
const Link = z.object({ sequence: z.number().int().min(0), tag: z.string().regex(/^[0-9a-f]{32}$/) });

/** The first entry of what was written in one go: a compacted segment, a re-keyed vault, a backup, a carry file. What
 *  stands in it is all that counted when it was begun. Never shown to a replay's visitor. */
const CompactedEntry = z.object({
  v: z.literal(1),
  t: z.literal('compacted'),
  /** In a compacted segment: it stands for every segment of its vault up to this number. 0 anywhere else. */
  upTo: z.number().int().min(0),
  /** The first frame of the next segment follows this. */
  link: Link,
  madeAt: z.number(),
  /** What whoever wrote it wants to say of all of it (how many records, …): theirs to check. */
  about: z.record(z.string(), z.unknown()).optional(),
});
/** The last entry of what was written in one go: without it something is missing at the end. */
const TrailerEntry = z.object({
  v: z.literal(1),
  t: z.literal('trailer'),
  /** How many frames stand before this one. */
  frames: z.number().int().min(0),
  /** As in the first entry, in case that one is damaged. */
  link: Link,
});
/** Revisions that are known though they are no longer held: merged, pruned, tombstones, documents that were left out.
 *  They count as received, and nothing of them is shown. Stands behind the envelopes of its segment. */
const KnownEntry = z.object({
  v: z.literal(1),
  t: z.literal('known'),
  circle: z.string(),
  revisions: z.array(RevisionName),
});

/** How the outbox stood, and what was still to be pruned, when a log was written anew. Stands behind the envelopes that
 *  it names. */
const PendingEntry = z.object({
  v: z.literal(1),
  t: z.literal('pending'),
  circle: z.string(),
  /** Waiting, and perhaps at the office or anywhere already: what is written next becomes their child. */
  travelling: z.array(RevisionName),
  /** Leaves that get a tombstone once `successor` is at the office; `hashes` as a leaf's ancestry in one text. */
  prunings: z.array(z.object({ id: z.string(), successor: z.string(), rev: z.string(), hashes: z.string() })),
});

export const LogEntry = z.discriminatedUnion('t', [
  KeyringEntry,
  EnvelopeEntry,
  DraftEntry,
  Simple.acknowledged,
  Simple.checkpoint,
  Simple.home,
  Simple.mark,
  Simple.quarantined,
  Simple.place,
  Simple.guide,
  OfficeEntry,
  ShelfEntry,
  CompactedEntry,
  TrailerEntry,
  KnownEntry,
  PendingEntry,
]);
export type LogEntry = z.infer<typeof LogEntry>;
export type KeyringEntry = z.infer<typeof KeyringEntry>;
export type EnvelopeEntry = z.infer<typeof EnvelopeEntry>;
export type OfficeEntry = z.infer<typeof OfficeEntry>;
export type CompactedEntry = z.infer<typeof CompactedEntry>;
export type TrailerEntry = z.infer<typeof TrailerEntry>;

/** null for what is no entry. Envelopes are nearly all of a log and are read by hand: a schema would copy each one. */
export function parseLogEntry(raw: unknown): LogEntry | null {
  if (isEnvelopeEntry(raw)) return raw;
  const entry = LogEntry.safeParse(raw);
  return entry.success ? entry.data : null;
}

function isEnvelopeEntry(raw: unknown): raw is EnvelopeEntry {
  if (typeof raw !== 'object' || raw === null) return false;
  const { v, t, circle, from, document, state, squashes, settles } = raw as {
    [Field in keyof EnvelopeEntry]?: unknown;
  };
  return (
    t === 'envelope' &&
    v === 1 &&
    typeof circle === 'string' &&
    (froms as readonly unknown[]).includes(from) &&
    (states as readonly unknown[]).includes(state) &&
    (settles === undefined || typeof settles === 'boolean') &&
    (squashes === undefined || (Array.isArray(squashes) && squashes.every((one) => typeof one === 'string'))) &&
    parseSealedDocument(document).ok
  );
}
