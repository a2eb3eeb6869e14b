import type { CarryState } from '#shared/ipc/vault/carryCalls.ts';
import type { Vault } from './connectVault.ts';
import { useVaultNews } from './vaultNews.ts';

const ask = (vault: Vault) => vault.carryState(null);

/** What the vault says about taking along and bringing in, live; `null` for the first moment. */
export function useCarryState(): CarryState | null {
  return useVaultNews('carryChanged', ask, null);
}
