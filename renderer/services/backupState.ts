import type { BackupState } from '#shared/ipc/vault/backupCalls.ts';
import { useEffect, useState } from 'react';
import { useVault } from './vault.ts';

/** What the vault says about its backups, live; `null` for the first moment. */
export function useBackupState(): BackupState | null {
  const vault = useVault();
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    const stop = vault.on('backupChanged', setState);
    void vault.backupState(null).then((answer) => {
      if (answer.ok) setState(answer.value);
    });
    return stop;
  }, [vault]);
  return state;
}
