import type { BackupState } from '#shared/ipc/vault/backupCalls.ts';
import type { Vault } from './connectVault.ts';
import { useVaultNews } from './vaultNews.ts';

const ask = (vault: Vault) => vault.backupState(null);

/** What the vault says about its backups, live; `null` for the first moment. */
export function useBackupState(): BackupState | null {
  return useVaultNews('backupChanged', ask, null);
}
