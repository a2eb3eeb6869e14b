import { entryId } from '#shared/joining/membershipEntry.ts';
import { lostOf } from './noteDamage.ts';
import type { OpenVault } from './openState.ts';

/** [V36] An office whose founding was cut short: its root was never announced, or its own record never made. Only on the
 *  founder's laptop, and not after damage, when the office server may bring both back. */
export async function completeFounding(vault: OpenVault): Promise<void> {
  const { office, keyring, ports, log } = vault;
  if (office === null || log.found.newer || lostOf(vault).wounds.length > 0) return;
  const { circle, book, store, register } = office;
  if (circle.membership().devices.get(circle.deviceId)?.by !== null) return;
  const [root] = keyring.membership;
  if (root !== undefined) {
    const id = entryId(ports.crypto, root);
    const isAnnounced = [...book.others.keys()].some((key) => key.startsWith(`${id} `));
    if (!isAnnounced) await office.send([circle.carry(root, ports.clock(), keyring.actor)]);
  }
  if (store.count('office') > 0) return;
  const profile = { name: '', letterhead: '', countryRules: 'generic', signatory: '', nextLetterNumber: 1 };
  const counted = { ...profile, nextCaseNumber: register.highestNumber() + 1 };
  const changes = Object.entries(counted).map(([path, value]) => ({ path, value }));
  await store.create([{ type: 'office', changes }]);
}
