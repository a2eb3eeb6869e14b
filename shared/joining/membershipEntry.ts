/** One signed word about who belongs to the office. Rules J11, J12: ./SPEC.md */
import { documentIdOf } from '#shared/envelope/documentId.ts';
import { z } from 'zod';
import { lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { Id, Key, PersonName, parseJsonText, shortName } from './fields.ts';

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
export type Body = z.infer<typeof Body>;
export type GrantBody = z.infer<typeof GrantBody>;
const Newer = z.object({ kind: z.string(), v: z.int().min(1), organisation: Id });

/** `<signature, base64url>.<body, JSON>`: one string, so that it fits in a leaf; the body's exact text is what is signed. */
export type MembershipEntry = string;
export interface DeviceKeys {
  readonly signingKey: Uint8Array; // Ed25519
  readonly boxKey: Uint8Array; // X25519
}
/** 22 letters: the entry's id, and the id of the document that carries it. */
export function entryId(crypto: Crypto, entry: MembershipEntry): string {
  return documentIdOf(crypto.hash(utf8(bodyText(entry)), { length: 16 }));
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
  return signEntry(
    crypto,
    { ...body, member: { id: member.id, name: shortName(member.name), admin: true } },
    secretKey,
  );
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
  to: { readonly organisation: string; readonly heads: readonly string[] },
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

function inText({ signingKey, boxKey }: DeviceKeys): z.infer<typeof Device> {
  return { signingKey: toBase64url(signingKey), boxKey: toBase64url(boxKey) };
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

export function isSignedBy(crypto: Crypto, entry: MembershipEntry, signingKey: Uint8Array | null): boolean {
  const signature = fromBase64url(entry.slice(0, entry.indexOf('.')));
  return (
    signature !== null && signingKey !== null && crypto.verify(signature, signedBytes(bodyText(entry)), signingKey)
  );
}

export interface ParsedEntry {
  readonly entry: MembershipEntry;
  readonly body: Body | null;
  readonly newer: boolean;
}
export function parseEntry(entry: unknown): ParsedEntry | null {
  if (typeof entry !== 'string' || entry.length > 8192 || entry.indexOf('.') !== 86) return null;
  const raw = parseJsonText(bodyText(entry));
  const body = Body.safeParse(raw);
  if (body.success) return { entry, body: body.data, newer: false };
  const head = Newer.safeParse(raw);
  const newer = head.success && (head.data.v > 1 || !['root', 'grant'].includes(head.data.kind));
  return newer ? { entry, body: null, newer } : null;
}
