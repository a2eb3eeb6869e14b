import { circleKeyId, deviceKeyId } from '#shared/keys/keyIds.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { OfficeAddress } from '#shared/joining/fields.ts';
import { readMembership } from '#shared/joining/membership.ts';
import { fingerprintOf, makeRootEntry, type MembershipEntry } from '#shared/joining/membershipEntry.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import type { AskingPorts, InvitingPorts, JoiningShelf, Myself } from '#renderer/vault/joining/joiningPorts.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';

export const officeAddress: OfficeAddress = {
  origin: 'https://office.example',
  pins: [`sha256/${'A'.repeat(43)}=`],
  circleDatabase: `circle-${'0'.repeat(32)}`,
};

function aShelf(): JoiningShelf {
  const values = new Map<string, unknown>();
  return {
    all: () => values,
    keep: (key, value) => {
      // As the log does: what cannot be JSON does not come back.
      if (value === null) values.delete(key);
      else values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}
export function aDevice(crypto: Crypto, name: string): Myself {
  const [signing, box] = [crypto.newSigningPair(), crypto.newBoxPair()];
  return { name, signing, box, deviceId: deviceKeyId(crypto, signing.publicKey, box.publicKey) };
}
/** Argon2id would take a quarter of a second each time; its own test is elsewhere. */
function stretchWith(crypto: Crypto) {
  return (secret: string, salt: Uint8Array) =>
    Promise.resolve(crypto.hash(new TextEncoder().encode(secret), { key: crypto.hash(salt) }));
}
/** Two ways to one door: as a member of the office, and as nobody. */
interface Door {
  readonly member: OfficeLine;
  readonly stranger: OfficeLine;
}
/** The door as CouchDB keeps it for strangers and, `asMember`, for members. */
export function aDoor() {
  const kept = new Map<string, { _rev: string; sealed: string }>();
  let open = true;
  const lineFor = (asMember: boolean): OfficeLine => ({
    request: ({ method, path, body }) => {
      if (!open) return Promise.resolve({ ok: false, code: 'office/unreachable' });
      const place = path.replace('/door/', '');
      const answer = (status: number, content: unknown = {}) =>
        Promise.resolve({ ok: true as const, status, body: content });
      const there = kept.get(place);
      if (method === 'GET') return there === undefined ? answer(404) : answer(200, { _id: place, ...there });
      const { sealed, _deleted } = body as { sealed?: string; _deleted?: boolean };
      if (there !== undefined && !asMember) return answer(409);
      if (_deleted === true) kept.delete(place);
      else if (there !== undefined) return answer(409);
      else kept.set(place, { _rev: '1-x', sealed: sealed ?? '' });
      return answer(201);
    },
  });
  return { kept, member: lineFor(true), stranger: lineFor(false), shut: () => (open = false) };
}

/** An office of one admin, who can invite. */
export function anOffice(crypto: Crypto, door: Door | null) {
  const myself = aDevice(crypto, 'Anna');
  const [organisation, circle, key] = [
    toBase64url(crypto.random(16)),
    toBase64url(crypto.random(16)),
    crypto.random(32),
  ];
  const keys = { signingKey: myself.signing.publicKey, boxKey: myself.box.publicKey };
  const root = makeRootEntry(
    crypto,
    {
      organisation,
      circle,
      circleKey: circleKeyId(crypto, key),
      at: 1,
      member: { id: toBase64url(crypto.random(16)), name: 'Anna' },
      device: keys,
    },
    myself.signing.secretKey,
  );
  const rootFingerprint = fingerprintOf(crypto, root);
  const entries: MembershipEntry[] = [root];
  const state = { now: 1_000, accounts: ['first', 'second'] };
  const ports: InvitingPorts = {
    crypto,
    now: () => state.now,
    stretch: stretchWith(crypto),
    shelf: aShelf(),
    myself: () => myself,
    office: () => ({ name: 'The office', address: door === null ? null : officeAddress }),
    membership: () => {
      const read = readMembership(crypto, entries, rootFingerprint);
      if (!read.ok) throw new Error(read.code);
      return read.value;
    },
    rootFingerprint: () => rootFingerprint,
    circleKeys: () => [{ circle, key }],
    addMembership: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    takeAccount: () => {
      const name = state.accounts.shift();
      return Promise.resolve(name === undefined ? null : { name, password: 'secret' });
    },
    line: () => door?.member ?? null,
  };
  return { ports, entries, state, circle, key, root, rootFingerprint, myself, organisation };
}

export function aNewcomer(crypto: Crypto, name: string, door: Door | null) {
  const myself = aDevice(crypto, name);
  const state = { now: 2_000 };
  const ports: AskingPorts = {
    crypto,
    now: () => state.now,
    stretch: stretchWith(crypto),
    shelf: aShelf(),
    myself: () => myself,
    lineTo: () => {
      if (door === null) throw new Error('no door in this test');
      return Promise.resolve(door.stranger);
    },
  };
  return { ports, myself, state };
}
