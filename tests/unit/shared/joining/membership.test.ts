import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { chainTo, readMembership, type Membership } from '#shared/joining/membership.ts';
import { entryId, makeGrantEntry } from '#shared/joining/membershipEntry.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aDevice, anOffice } from '#tests/support/joiners.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});

type Office = ReturnType<typeof anOffice>;
function read(office: Office, entries: readonly unknown[] = office.entries): Membership {
  const result = readMembership(crypto, entries, office.rootFingerprint);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
/** An entry by which `by` lets a new device in. */
function grant(
  office: Office,
  by: ReturnType<typeof aDevice>,
  name: string,
  admin: boolean,
  memberId = toBase64url(crypto.random(16)),
) {
  const device = aDevice(crypto, name);
  const keys = { signingKey: device.signing.publicKey, boxKey: device.box.publicKey };
  const options = { by: by.deviceId, at: 5, member: { id: memberId, name, admin }, device: keys, invite: '' };
  return { device, memberId, entry: makeGrantEntry(crypto, read(office), options, by.signing.secretKey) };
}
const names = (membership: Membership): string[] => [...membership.members.values()].map((one) => one.name).sort();

describe('readMembership', () => {
  it('[J11] follows chains of admins, in any order of the entries', () => {
    const office = anOffice(crypto, null);
    const boris = grant(office, office.myself, 'Boris', true);
    const clara = grant(office, boris.device, 'Clara', false);
    const dora = grant(office, clara.device, 'Dora', false); // Clara is no admin
    const entries = [dora.entry, clara.entry, boris.entry, office.root];
    expect(names(read(office, entries))).toEqual(['Anna', 'Boris', 'Clara']);
    expect(read(office, entries).refused).toBe(1);
    expect(read(office, [...entries].reverse()).heads).toEqual(read(office, entries).heads);
    expect(chainTo(read(office, entries), clara.device.deviceId)).toEqual([office.root, boris.entry, clara.entry]);
    expect(names(read(office, chainTo(read(office, entries), clara.device.deviceId)))).toEqual([
      'Anna',
      'Boris',
      'Clara',
    ]);
    expect(read(office, [office.root, clara.entry]).members.size).toBe(1); // who let Boris in is not known
  });

  it('[J11] wants the right root and true signatures', () => {
    const [office, other] = [anOffice(crypto, null), anOffice(crypto, null)];
    expect(readMembership(crypto, other.entries, office.rootFingerprint)).toMatchObject({ code: 'membership/no-root' });
    expect(readMembership(crypto, [], office.rootFingerprint).ok).toBe(false);
    const changedRoot = office.root.replace('Anna', 'Hans');
    expect(readMembership(crypto, [changedRoot], office.rootFingerprint).ok).toBe(false);
    const boris = grant(office, office.myself, 'Boris', false);
    for (const forged of [
      boris.entry.replace('"admin":false', '"admin":true'),
      boris.entry.replace('Boris', 'Botis'),
      grant(other, other.myself, 'Mallory', true).entry,
      grant(office, { ...aDevice(crypto, 'x'), deviceId: office.myself.deviceId }, 'Mallory', true).entry,
    ]) {
      expect(names(read(office, [office.root, forged]))).toEqual(['Anna']);
    }
    const noRoot = readMembership(crypto, [`${'A'.repeat(86)}${office.root.slice(86)}`], office.rootFingerprint);
    expect(noRoot.ok).toBe(false);
  });

  it('[J11] takes a second device for the same member, and the parents from the heads', () => {
    const office = anOffice(crypto, null);
    const boris = grant(office, office.myself, 'Boris', false);
    expect(read(office).heads).toEqual([entryId(crypto, office.root)]);
    office.entries.push(boris.entry);
    const laptop = grant(office, office.myself, 'Boris', false, boris.memberId);
    office.entries.push(laptop.entry);
    expect(read(office).members.size).toBe(2);
    expect(read(office).devices.size).toBe(3);
    expect(read(office).heads).toEqual([entryId(crypto, laptop.entry)]);
  });

  it('[J12] counts what a later program wrote, and proves the rest', () => {
    const office = anOffice(crypto, null);
    const body = JSON.stringify({ kind: 'removal', v: 1, organisation: office.organisation, of: 'x' });
    const signature = crypto.sign(lengthPrefixed(['pristan/membership/1', body]), office.myself.signing.secretKey);
    const membership = read(office, [office.root, `${toBase64url(signature)}.${body}`]);
    expect(membership).toMatchObject({ newer: 1, refused: 0 });
    expect(names(membership)).toEqual(['Anna']);
  });

  it('[J13,J11] is not moved by junk', () => {
    const office = anOffice(crypto, null);
    const { root } = office;
    const nearly = fc
      .nat(root.length - 1)
      .map((at) => root.slice(0, at) + String.fromCharCode(root.charCodeAt(at) ^ 1) + root.slice(at + 1));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.string(), nearly), { maxLength: 6 }), (junk) => {
        expect(names(read(office, [...junk, root]))).toEqual(['Anna']);
        expect(
          readMembership(
            crypto,
            junk.filter((one) => one !== root),
            office.rootFingerprint,
          ).ok,
        ).toBe(false);
      }),
    );
  });
});
