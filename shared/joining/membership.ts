/** Who belongs to the office: entries signed by admins, a chain down to the root whose fingerprint everyone holds.
 *  Rules: ./SPEC.md */
import { deviceKeyId } from '#shared/keys/keyIds.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import {
  entryId,
  fingerprintOf,
  isSignedBy,
  parseEntry,
  type Body,
  type DeviceKeys,
  type GrantBody,
  type MembershipEntry,
} from './membershipEntry.ts';

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

/** What the entries, in any order and with anything among them, prove. */
export function readMembership(
  crypto: Crypto,
  entries: readonly unknown[],
  rootFingerprint: string,
): Result<Membership, 'membership/no-root'> {
  // By text, so that every device reads the same set in the same order.
  const parsed = [...new Set(entries)].map(parseEntry).sort((a, b) => ((a?.entry ?? '') < (b?.entry ?? '') ? -1 : 1));
  const root = parsed.find((one) => one?.body?.kind === 'root' && isRoot(crypto, one.entry, one.body, rootFingerprint));
  if (root?.body?.kind !== 'root') return fail('membership/no-root');
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

/** Among copies of one body the one with the true signature counts: a bad copy must not hide it. */
function isRoot(crypto: Crypto, entry: MembershipEntry, body: Body, fingerprint: string): boolean {
  return (
    fingerprintOf(crypto, entry) === fingerprint && isSignedBy(crypto, entry, fromBase64url(body.device.signingKey))
  );
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

function keyOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(32); // the schema saw that it is one
}
