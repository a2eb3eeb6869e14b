import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import type { Vault } from './connectVault.ts';
import { useVaultNews } from './vaultNews.ts';

export type OpenedStage = EventPayload<VaultEvents, 'opened'>['stage'];

const ask = (vault: Vault) => vault.opened(null);
const atFirst = { stage: 'register' } as const;

/** How far opening has come since the passphrase was right: lists, then records, then the search in every text. */
export function useOpenedStage(): OpenedStage {
  return useVaultNews('opened', ask, atFirst).stage;
}
