import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import type { Vault } from './connectVault.ts';
import { useVaultNews } from './vaultNews.ts';

type Trouble = EventPayload<VaultEvents, 'trouble'>;

const askTrouble = (vault: Vault) => vault.trouble(null);
const noTrouble: Trouble = { kind: 'none' };

/** What keeps words from being saved, live; `none` on an ordinary day. */
export function useTrouble(): Trouble['kind'] {
  return useVaultNews('trouble', askTrouble, noTrouble).kind;
}
