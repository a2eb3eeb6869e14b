import { toBase64url } from '#shared/kernel/textCodes.ts';
import type { Joined } from '#shared/joining/answer.ts';
import { fingerprintOf } from '#shared/joining/membershipEntry.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';
import { openCircle } from '#renderer/vault/circle/circle.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { goOnline, inTurn, keepConnection } from './officeSync.ts';
import { openOffice } from './openOffice.ts';
import type { OpenVault } from './openState.ts';

/** [B4] Takes in what an approved answer brought: on disk first, then this vault is a member's, and starts to sync.
 *  Once: on a slow line two looks at the door can both find the answer. */
export async function enterOffice(vault: OpenVault, joined: Joined): Promise<Result<null, 'circle/damaged'>> {
  const { crypto } = vault.ports;
  if (vault.keyring.officeId !== '') return ok(null);
  const keyring = keyringWith(vault, joined);
  const circle = openCircle(crypto, keyring);
  if (!circle.ok) return circle;
  vault.keyring = keyring;
  await vault.log.append([keyring]);
  const office = openOffice(vault, circle.value, new RecordBook());
  vault.office = office;
  office.begin();
  for (const listener of vault.onOffice) listener(office);
  if (joined.office !== null) {
    const { origin, pins, circleDatabase, account } = joined.office;
    const connection = { origin, pins, account: account.name, password: account.password, database: circleDatabase };
    await inTurn(vault, async () => {
      await keepConnection(vault, connection, false);
      await goOnline(vault);
    });
  }
  return ok(null);
}

function keyringWith(
  { keyring, ports }: OpenVault,
  { membership, entries, memberId, circleKeys }: Joined,
): KeyringEntry {
  const circles = [...new Set(circleKeys.map(({ circle }) => circle))].map((id) => ({
    id,
    keys: circleKeys.filter(({ circle }) => circle === id).map((one) => ({ id: one.id, key: toBase64url(one.key) })),
  }));
  const root = entries[0];
  return {
    ...keyring,
    memberId,
    actor: newActor(ports.crypto, memberId),
    officeId: membership.organisation,
    circles,
    membership: [...entries],
    root: root === undefined ? '' : fingerprintOf(ports.crypto, root),
  };
}
