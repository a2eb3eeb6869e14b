import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect, useState } from 'react';

type Waiting = Output<VaultCalls, 'joinRequests'>;
/** Each look asks the office server's door, so not more often while somebody waits across the table. */
const LOOK_EVERY_MS = 5_000;

/** Who asks to come in, looked for while this page is open; `look` looks at once, e.g. after an answer was given. */
export function useRequests(): { readonly requests: Waiting; readonly look: () => void } {
  const vault = useVault();
  const [requests, setRequests] = useState<Waiting>([]);
  const look = useCallback((): void => {
    void vault.joinRequests(null).then((answer) => {
      if (answer.ok) setRequests(answer.value);
    });
  }, [vault]);
  useEffect(() => {
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stop = vault.on('joinChanged', look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [vault, look]);
  return { requests, look };
}
