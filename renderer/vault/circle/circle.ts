/** A circle as this member holds it: its keys, who belongs to it, and what sealing and opening need of both. */
import { sealEnvelope, withAncestry, type SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { OpenedEnvelope, OpeningContext } from '#shared/envelope/openEnvelope.ts';
import { readMembership, type Membership } from '#shared/joining/membership.ts';
import { entryId, type MembershipEntry } from '#shared/joining/membershipEntry.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import { deviceKeyId } from '#shared/keys/keyIds.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import type { EnvelopeEntry, KeyringEntry } from '#shared/records/logEntries.ts';

export interface Circle {
  readonly id: string;
  readonly organisation: string;
  readonly deviceId: string;
  membership(): Membership;
  /** Every statement that it was made of or learned, valid or not. */
  statements(): readonly MembershipEntry[];
  sealing(): SealingContext;
  opening(): OpeningContext;
  /** [B2] Takes in a membership document; true when it made somebody known. */
  learn(statement: Pick<OpenedEnvelope, 'id' | 'state'>): boolean;
  /** The same for an entry that was made here. */
  add(entry: MembershipEntry): boolean;
  /** The sealed document that carries a membership entry to the others. */
  carry(entry: MembershipEntry, at: number, actor: string): EnvelopeEntry;
}

/** Leaf of a membership document that holds the signed entry. */
const ENTRY = 'entry';

/** [B1] `circle/damaged`: the keyring holds no usable key, or its membership does not lead to its root. */
export function openCircle(crypto: Crypto, keyring: KeyringEntry): Result<Circle, 'circle/damaged'> {
  const held = keyring.circles[0];
  const keys = new Map(held?.keys.map(({ id, key }) => [id, bytes(key)]));
  const writing = held?.keys.at(-1);
  const signing = bytes(keyring.signing.secretKey);
  const deviceId = deviceKeyId(crypto, bytes(keyring.signing.publicKey), bytes(keyring.box.publicKey));
  const entries = new Set<MembershipEntry>(keyring.membership);
  const first = readMembership(crypto, [...entries], keyring.root);
  if (held === undefined || writing === undefined || !first.ok) return fail('circle/damaged');
  let membership = first.value;
  const place = { crypto, organisation: keyring.officeId, circle: held.id };
  const sealingContext: SealingContext = {
    ...place,
    circleKey: { id: writing.id, key: bytes(writing.key) },
    author: { id: deviceId, secretKey: signing },
  };

  function add(entry: MembershipEntry): boolean {
    if (entries.has(entry)) return false;
    entries.add(entry);
    const read = readMembership(crypto, [...entries], keyring.root);
    const known = membership.devices.size;
    if (read.ok) membership = read.value;
    return membership.devices.size > known;
  }

  return ok({
    id: held.id,
    organisation: keyring.officeId,
    deviceId,
    membership: () => membership,
    statements: () => [...entries],
    sealing: () => sealingContext,
    opening: () => ({
      ...place,
      circleKey: (keyId) => keys.get(keyId) ?? null,
      authorKey: (device) => membership.devices.get(device)?.signingKey ?? null,
    }),
    learn({ state }) {
      const entry = state.leaves[ENTRY]?.[0]?.value;
      return typeof entry === 'string' && add(entry);
    },
    add,
    carry(entry, at, actor) {
      const writer = { actor, time: at, nextCounter: () => 1 };
      const state = writeLeaves(emptyState, [{ path: ENTRY, value: entry }], writer);
      const content = { id: entryId(crypto, entry), type: 'membership', state, parents: [], at };
      const document = withAncestry(sealEnvelope(content, sealingContext), null);
      return { v: 1, t: 'envelope', circle: held.id, from: 'here', document, state: 'verified' };
    },
  });
}

function bytes(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(0);
}
