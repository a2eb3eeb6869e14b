import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import { useEffect, useState } from 'react';
import { useVault } from './vault.ts';

export type OpenedStage = EventPayload<VaultEvents, 'opened'>['stage'];

/** How far opening has come since the passphrase was right: lists, then records, then the search in every text. */
export function useOpenedStage(): OpenedStage {
  const vault = useVault();
  const [stage, setStage] = useState<OpenedStage>('register');
  useEffect(() => {
    let heard = false;
    const stop = vault.on('opened', (news) => {
      heard = true;
      setStage(news.stage);
    });
    void vault.opened(null).then((answer) => {
      if (answer.ok && !heard) setStage(answer.value.stage);
    });
    return stop;
  }, [vault]);
  return stage;
}
