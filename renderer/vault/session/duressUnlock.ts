import { changeSlots } from '#shared/keys/keySlots.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { removeForeignSegments } from './foreignSegments.ts';
import type { UnlockedSlots } from './keySlotsFile.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** [V16] The passphrase for duress was typed: before anything is shown, only its vault opens any more, with the same
 *  passphrase as an ordinary one. Then everything of the other vault goes. What fails here stops nothing: whoever typed
 *  it must see a vault open; what was not removed is removed at a later unlock. */
export async function giveWay(ports: VaultPorts, { bytes, keys, laptop, opened }: UnlockedSlots): Promise<void> {
  const { vaultId, vaultKey } = opened;
  const only = changeSlots(ports.crypto, bytes, {
    laptop,
    bindTo: null,
    set: [{ kind: 'passphrase', vaultId, vaultKey, key: keys.derived }],
    clear: ['recovery', 'duress'],
  });
  if (only.ok) await ports.files.writeSlots({ bytes: new Uint8Array(only.value), evenInPlace: true });
  await ports.files.writeBinding({ secret: null });
  await removeForeignSegments(ports, [toHex(vaultId)]);
  await ports.forgetReplicas?.().catch(() => undefined);
}
