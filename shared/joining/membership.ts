/** Who belongs to the office: entries signed by admins, a chain down to the root whose fingerprint everyone holds.
 *  Rules: ./SPEC.md */
import { z } from 'zod';
import { deviceKeyId } from '#shared/keys/keyIds.ts';
import { lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { Id, Key, PersonName, parseJsonText } from './fields.ts';

const Device = z.strictObject({ signingKey: Key, boxKey: Key });
const base = { v: z.literal(1), organisation: Id, at: z.int(), device: Device };
const RootBody = z.strictObject({
  ...base,
  kind: z.literal('root'),
  circle: Id,
  circleKey: Id,
  member: z.strictObject({ id: Id, name: PersonName, admin: z.literal(true) }),
});
const GrantBody = z.strictObject({
  ...base,
  kind: z.literal('grant'),
  by: Id, // device key id of the admin who signed
  parents: z.array(Id).min(1).max(64),
  invite: Id.or(z.literal('')),
  member: z.strictObject({ id: Id, name: PersonName, admin: z.boolean() }),
});
const Body = z.discriminatedUnion('kind', [RootBody, GrantBody]);
type Body = z.infer<typeof Body>;
type GrantBody = z.infer<typeof GrantBody>;
const Newer = z.object({ kind: z.string(), v: z.int().min(1), organisation: Id });

/** `<signature, base64url>.<body, JSON>`: one string, so that it fits in a leaf; the body's exact text is what is signed. */
export type MembershipEntry = string;
export interface DeviceKeys {
  readonly signingKey: Uint8Array; // Ed25519
  readonly boxKey: Uint8Array; // X25519
}
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  /** Milliseconds since 1970, on the admin's clock. */
  readonly joinedAt: number;
}
export interface MemberDevice extends DeviceKeys {
  readonly id: string; // `deviceKeyId`
  readonly memberId: string;
  /** The entry that lets it in. */
  readonly entry: MembershipEntry;
  /** Device key id of who let it in; null for the first. */
  readonly by: string | null;
}
export interface Membership {
  readonly organisation: string;
  /** The general register, from the root. */
  readonly circle: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly devices: ReadonlyMap<string, MemberDevice>;
  /** Ids of the entries that no other entry names as parent: the parents of the next one. */
  readonly heads: readonly string[];
  /** Ids of invites that let someone in. */
  readonly usedInvites: ReadonlySet<string>;
  /** Entries of a kind that only a newer program knows: nobody is let in or removed on the word of this one. */
  readonly newer: number;
  /** Entries that are junk, badly signed, or signed by nobody we can trace to the root. */
  readonly refused: number;
}

/** 22 letters: the entry's id, and the id of the document that carries it. */
export function entryId(crypto: Crypto, entry: MembershipEntry): string {
  return toBase64url(crypto.hash(utf8(bodyText(entry)), { length: 16 }));
}

/** 43 letters. Whoever holds it can tell the office's true membership from any other. */
export function fingerprintOf(crypto: Crypto, root: MembershipEntry): string {
  return toBase64url(crypto.hash(lengthPrefixed(['pristan/root/1', bodyText(root)])));
}

export interface RootOptions {
  readonly organisation: string;
  readonly circle: string;
  readonly circleKey: string; // its id
  readonly at: number;
  readonly member: { readonly id: string; readonly name: string };
  readonly device: DeviceKeys;
}
export function makeRootEntry(crypto: Crypto, options: RootOptions, secretKey: Uint8Array): MembershipEntry {
  const { organisation, circle, circleKey, at, member } = options;
  const body = { kind: 'root', v: 1, organisation, circle, circleKey, at, device: inText(options.device) } as const;
  return signEntry(crypto, { ...body, member: { ...member, admin: true } }, secretKey);
}

export interface GrantOptions {
  readonly by: string; // device key id of the signer
  readonly at: number;
  readonly member: { readonly id: string; readonly name: string; readonly admin: boolean };
  readonly device: DeviceKeys;
  /** '' when it was no invite that brought them. */
  readonly invite: string;
}
export function makeGrantEntry(
  crypto: Crypto,
  to: Membership,
  options: GrantOptions,
  secretKey: Uint8Array,
): MembershipEntry {
  const { by, at, member, invite } = options;
  const parents = to.heads.slice(0, 64);
  const device = inText(options.device);
  const body: GrantBody = {
    kind: 'grant',
    v: 1,
    organisation: to.organisation,
    at,
    by,
    parents,
    invite,
    device,
    member,
  };
  return signEntry(crypto, body, secretKey);
}

/** What the entries, in any order and with anything among them, prove. */
export function readMembership(
  crypto: Crypto,
  entries: readonly unknown[],
  rootFingerprint: string,
): Result<Membership, 'membership/no-root'> {
  // By text, so that every device reads the same set in the same order.
  const parsed = [...new Set(entries)].map(parseEntry).sort((a, b) => ((a?.entry ?? '') < (b?.entry ?? '') ? -1 : 1));
  const root = parsed.find((one) => one?.body?.kind === 'root' && fingerprintOf(crypto, one.entry) === rootFingerprint);
  if (root?.body?.kind !== 'root' || !isSignedBy(crypto, root.entry, fromBase64url(root.body.device.signingKey))) {
    return fail('membership/no-root');
  }
  const { organisation, circle } = root.body;
  const proven: Proven = { members: new Map(), devices: new Map(), usedInvites: new Set(), accepted: new Map() };
  accept(crypto, proven, root.entry, root.body);
  // An entry counts once its signer is known to be an admin; each round may make more signers known.
  let waiting = parsed.flatMap((one) => (one?.body?.kind === 'grant' ? [{ entry: one.entry, body: one.body }] : []));
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter(({ entry, body }) => {
      if (!isGranted(crypto, proven, organisation, entry, body)) return true;
      accept(crypto, proven, entry, body);
      return false;
    });
  }
  const newer = parsed.filter((one) => one?.newer === true).length;
  const refused = parsed.length - proven.accepted.size - newer;
  const { members, devices, usedInvites } = proven;
  return ok({ organisation, circle, members, devices, heads: headsOf(proven), usedInvites, newer, refused });
}

/** The entries that prove this device: from the root down. Small enough for an answer, however large the office. */
export function chainTo(membership: Membership, deviceId: string): readonly MembershipEntry[] {
  const chain: MembershipEntry[] = [];
  for (
    let at = membership.devices.get(deviceId);
    at !== undefined;
    at = at.by === null ? undefined : membership.devices.get(at.by)
  ) {
    chain.unshift(at.entry);
  }
  return chain;
}

interface Proven {
  readonly members: Map<string, Member>;
  readonly devices: Map<string, MemberDevice>;
  readonly usedInvites: Set<string>;
  readonly accepted: Map<string, readonly string[]>; // entry id → parents
}

function isGranted(
  crypto: Crypto,
  proven: Proven,
  organisation: string,
  entry: MembershipEntry,
  body: GrantBody,
): boolean {
  const signer = proven.devices.get(body.by);
  const isAdmin = signer !== undefined && proven.members.get(signer.memberId)?.admin === true;
  return isAdmin && body.organisation === organisation && isSignedBy(crypto, entry, signer.signingKey);
}

/** A member's second device comes by an entry of its own; whoever was once made admin stays one. */
function accept(crypto: Crypto, proven: Proven, entry: MembershipEntry, body: Body): void {
  const { id: memberId, name, admin } = body.member;
  const keys = { signingKey: keyOf(body.device.signingKey), boxKey: keyOf(body.device.boxKey) };
  const id = deviceKeyId(crypto, keys.signingKey, keys.boxKey);
  const known = proven.members.get(memberId);
  const joinedAt = Math.min(known?.joinedAt ?? body.at, body.at);
  proven.members.set(memberId, {
    id: memberId,
    name: known?.name ?? name,
    admin: admin || known?.admin === true,
    joinedAt,
  });
  const by = body.kind === 'grant' ? body.by : null;
  if (!proven.devices.has(id)) proven.devices.set(id, { ...keys, id, memberId, entry, by });
  if (body.kind === 'grant' && body.invite !== '') proven.usedInvites.add(body.invite);
  proven.accepted.set(entryId(crypto, entry), body.kind === 'grant' ? body.parents : []);
}

function headsOf({ accepted }: Proven): readonly string[] {
  const parents = new Set([...accepted.values()].flat());
  return [...accepted.keys()].filter((id) => !parents.has(id)).sort();
}

function inText({ signingKey, boxKey }: DeviceKeys): z.infer<typeof Device> {
  return { signingKey: toBase64url(signingKey), boxKey: toBase64url(boxKey) };
}

function keyOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(32); // the schema saw that it is one
}

function bodyText(entry: MembershipEntry): string {
  return entry.slice(entry.indexOf('.') + 1);
}

function signEntry(crypto: Crypto, body: Body, secretKey: Uint8Array): MembershipEntry {
  const text = JSON.stringify(Body.parse(body));
  return `${toBase64url(crypto.sign(signedBytes(text), secretKey))}.${text}`;
}

function signedBytes(text: string): Uint8Array {
  return lengthPrefixed(['pristan/membership/1', text]);
}

function isSignedBy(crypto: Crypto, entry: MembershipEntry, signingKey: Uint8Array | null): boolean {
  const signature = fromBase64url(entry.slice(0, entry.indexOf('.')));
  return (
    signature !== null && signingKey !== null && crypto.verify(signature, signedBytes(bodyText(entry)), signingKey)
  );
}

interface ParsedEntry {
  readonly entry: MembershipEntry;
  readonly body: Body | null;
  readonly newer: boolean;
}
function parseEntry(entry: unknown): ParsedEntry | null {
  if (typeof entry !== 'string' || entry.length > 8192 || entry.indexOf('.') !== 86) return null;
  const raw = parseJsonText(bodyText(entry));
  const body = Body.safeParse(raw);
  if (body.success) return { entry, body: body.data, newer: false };
  const head = Newer.safeParse(raw);
  const newer = head.success && (head.data.v > 1 || !['root', 'grant'].includes(head.data.kind));
  return newer ? { entry, body: null, newer } : null;
}
