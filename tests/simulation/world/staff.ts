import { openCircle } from '#renderer/vault/circle/circle.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { fingerprintOf, makeGrantEntry } from '#shared/joining/membershipEntry.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';

function bytes(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(0);
}

/** The members of one office, who all know each other: what each laptop's log begins with. */
export function hireStaff(crypto: Crypto, count: number, at: number): readonly KeyringEntry[] {
  const founder = foundOffice(crypto, newKeyring(crypto, 'member 0', false), at);
  const circle = openCircle(crypto, founder);
  if (!circle.ok) throw new Error(circle.code);
  const { officeId, circles } = founder;
  const guests = Array.from({ length: count - 1 }, (_, index) =>
    newKeyring(crypto, `member ${String(index + 1)}`, false),
  );
  for (const { memberId, displayName, signing, box } of guests) {
    const device = { signingKey: bytes(signing.publicKey), boxKey: bytes(box.publicKey) };
    const member = { id: memberId, name: displayName, admin: false };
    const by = circle.value.deviceId;
    const grant = { by, at, member, device, invite: '' };
    circle.value.add(makeGrantEntry(crypto, circle.value.membership(), grant, bytes(founder.signing.secretKey)));
  }
  const membership = [...circle.value.statements()];
  const root = fingerprintOf(crypto, membership[0] ?? '');
  return [
    { ...founder, membership },
    ...guests.map((one) => ({ ...one, officeId, circles, membership, root, actor: newActor(crypto, one.memberId) })),
  ];
}
