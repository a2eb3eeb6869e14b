import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import { useEffect, useState } from 'react';
import type { Vault } from './connectVault.ts';
import { useVault } from './vault.ts';

/** The last that the vault said by this event, live; `before` for the first moment. Listens first, then asks: it may have
 *  been said before this page was there, and an answer never takes the place of later news. `ask` must be the same
 *  function each time. */
export function useVaultNews<Name extends keyof VaultEvents, Before>(
  name: Name,
  ask: (vault: Vault) => Promise<Result<EventPayload<VaultEvents, Name>>>,
  before: Before,
): EventPayload<VaultEvents, Name> | Before {
  const vault = useVault();
  const [said, setSaid] = useState<EventPayload<VaultEvents, Name> | Before>(before);
  useEffect(() => {
    let heard = false;
    const stop = vault.on(name, (news) => {
      heard = true;
      setSaid(() => news);
    });
    void ask(vault).then((answer) => {
      if (answer.ok && !heard) setSaid(() => answer.value);
    });
    return stop;
  }, [vault, name, ask]);
  return said;
}
