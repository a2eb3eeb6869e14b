import { toHex } from '#shared/kernel/textCodes.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { giveWay } from './duressUnlock.ts';
import { forget, unlockOwnSlots, type SlotsRefusal, type VaultKey } from './keySlotsFile.ts';
import { tidyForeign } from './keysChange.ts';
import { refreshStretch } from './keysStretch.ts';
import type { OpenVault } from './openState.ts';
import type { VaultPorts } from './vaultPorts.ts';

export interface OpenedVaultKey extends VaultKey {
  /** To be called once the vault is open, and not waited for: what there is to do for the key slots while the secret is
   *  at hand. */
  settle(vault: OpenVault): Promise<void>;
}

/** [V10] The vault key that a passphrase or a recovery code opens. */
export async function openVaultKey(ports: VaultPorts, secret: string): Promise<Result<OpenedVaultKey, SlotsRefusal>> {
  const unlocked = await unlockOwnSlots(ports, secret);
  if (!unlocked.ok) return unlocked;
  const { opened } = unlocked.value;
  const { vaultId, vaultKey } = opened;
  if (opened.kind === 'duress') await giveWay(ports, unlocked.value);
  const settle = async (vault: OpenVault): Promise<void> => {
    if (opened.kind === 'passphrase' && toHex(vault.vaultId) === toHex(vaultId)) {
      await refreshStretch(vault, unlocked.value, secret);
    }
    forget(unlocked.value.keys);
    await tidyForeign(vault);
  };
  return ok({ vaultId, vaultKey, settle });
}
