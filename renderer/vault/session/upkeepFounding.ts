import { entryId } from '#shared/joining/membershipEntry.ts';
import type { OpenVault } from './openState.ts';

/** [V36] An office whose founding was cut short: its root was never announced, and without it nobody else can tell who
 *  belongs. Only on the founder's laptop. Nothing else is made up: what a damaged log lost may still be at the office. */
export async function completeFounding({ office, keyring, ports, log }: OpenVault): Promise<void> {
  const [root] = keyring.membership;
  if (office === null || root === undefined || log.found.newer) return;
  const { circle, book } = office;
  if (circle.membership().devices.get(circle.deviceId)?.by !== null) return;
  const id = entryId(ports.crypto, root);
  const isAnnounced = [...book.others.keys()].some((key) => key.startsWith(`${id} `));
  if (!isAnnounced) await office.send([circle.carry(root, ports.clock(), keyring.actor)]);
}
