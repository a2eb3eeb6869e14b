import type { SyncState } from '#shared/ipc/vaultCalls.ts';
import { useEffect, useState } from 'react';
import { useVault } from './vault.ts';

/** What the vault says about the office server, live; `null` for the first moment. */
export function useSyncState(): SyncState | null {
  const vault = useVault();
  const [state, setState] = useState<SyncState | null>(null);
  useEffect(() => {
    const stop = vault.on('syncChanged', setState);
    void vault.syncState(null).then((answer) => {
      if (answer.ok) setState(answer.value);
    });
    return stop;
  }, [vault]);
  return state;
}
