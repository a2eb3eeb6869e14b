import { fingerprintOf, makeRootEntry } from '#shared/joining/membershipEntry.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { circleKeyId } from '#shared/keys/keyIds.ts';
import { newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';
import { newActor } from '#renderer/vault/store/actor.ts';

/** A person's keys on this device, before they belong anywhere. */
export function newKeyring(crypto: Crypto, displayName: string, sample: boolean): KeyringEntry {
  const signing = crypto.newSigningPair();
  const box = crypto.newBoxPair();
  const memberId = newDocumentId(crypto);
  return {
    v: 1,
    t: 'keyring',
    memberId,
    displayName,
    signing: { publicKey: toBase64url(signing.publicKey), secretKey: toBase64url(signing.secretKey) },
    box: { publicKey: toBase64url(box.publicKey), secretKey: toBase64url(box.secretKey) },
    officeId: '',
    circles: [],
    root: '',
    membership: [],
    actor: newActor(crypto, memberId),
    sample,
  };
}

/** Makes its owner the founder of a new office with one circle, the general register. */
export function foundOffice(crypto: Crypto, keyring: KeyringEntry, at: number): KeyringEntry {
  const key = crypto.random(32);
  const keyId = circleKeyId(crypto, key);
  const organisation = newDocumentId(crypto);
  const circle = newDocumentId(crypto);
  const device = {
    signingKey: fromBase64url(keyring.signing.publicKey) ?? new Uint8Array(32),
    boxKey: fromBase64url(keyring.box.publicKey) ?? new Uint8Array(32),
  };
  const member = { id: keyring.memberId, name: keyring.displayName };
  const secretKey = fromBase64url(keyring.signing.secretKey) ?? new Uint8Array(64);
  const root = makeRootEntry(crypto, { organisation, circle, circleKey: keyId, at, member, device }, secretKey);
  return {
    ...keyring,
    officeId: organisation,
    circles: [{ id: circle, keys: [{ id: keyId, key: toBase64url(key) }] }],
    root: fingerprintOf(crypto, root),
    membership: [root],
  };
}
