import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import type { Vault } from './connectVault.ts';
import { useVaultNews } from './vaultNews.ts';

const ask = (vault: Vault) => vault.syncState(null);

/** What the vault says about the office server, live; `null` for the first moment. */
export function useSyncState(): SyncState | null {
  return useVaultNews('syncChanged', ask, null);
}
