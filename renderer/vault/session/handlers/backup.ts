import type { backupCalls } from '#shared/ipc/vault/backupCalls.ts';
import { fail } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenOpen, type VaultState } from '../vaultState.ts';

type BackupCalls = Omit<typeof backupCalls, 'condition' | 'tidyUp'>;

export function backupHandlers(state: VaultState): Handlers<BackupCalls> {
  const refuse = () => whenOpen(state, () => fail('backup/no-folder'));
  return {
    backupState: refuse,
    setBackup: refuse,
    backUpNow: refuse,
    backups: refuse,
    checkBackup: refuse,
    restoreBackup: refuse,
    createFromBackup: refuse,
  };
}
