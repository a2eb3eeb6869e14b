import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect, useState } from 'react';

export type KeysState = Output<VaultCalls, 'keysState'>;

/** `null` for the first moment, and where the vault cannot say. */
export function useKeysState(): { readonly keys: KeysState | null; readonly ask: () => void } {
  const vault = useVault();
  const [keys, setKeys] = useState<KeysState | null>(null);
  const ask = useCallback(() => {
    void vault.keysState(null).then((answer) => {
      if (answer.ok) setKeys(answer.value);
    });
  }, [vault]);
  useEffect(ask, [ask]);
  return { keys, ask };
}
