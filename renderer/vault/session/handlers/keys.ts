import type { keysCalls } from '#shared/ipc/vault/keysCalls.ts';
import { fail } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenOpen, type VaultState } from '../vaultState.ts';

export function keysHandlers(state: VaultState): Handlers<typeof keysCalls> {
  const refuse = () => whenOpen(state, () => fail('keys/unchanged'));
  return {
    keysState: refuse,
    changePassphrase: refuse,
    newRecoveryCode: refuse,
    renewKeys: refuse,
    bindToLaptop: refuse,
    setDuress: refuse,
    clearDuress: refuse,
  };
}
