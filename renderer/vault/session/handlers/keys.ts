import type { keysCalls } from '#shared/ipc/vault/keysCalls.ts';
import { slotParameters } from '#shared/keys/keySlots.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import {
  bindToLaptop,
  changePassphrase,
  clearDuress,
  newCode,
  setDuress,
  withSecret,
  type Changed,
} from '../keysChange.ts';
import type { UnlockedSlots } from '../keySlotsFile.ts';
import { renewKeys } from '../keysRenewal.ts';
import { duressOf, recoveryMadeAt } from '../keysShelf.ts';
import type { OpenVault } from '../openState.ts';
import { whenOpen, type VaultState } from '../vaultState.ts';

export function keysHandlers(state: VaultState): Handlers<typeof keysCalls> {
  const change = <Value>(
    secret: string,
    act: (vault: OpenVault, unlocked: UnlockedSlots) => Changed<Value>,
  ): Promise<Result<Value>> => {
    const changed = state.keysTurn.then(() =>
      whenOpen<Result<Value>>(state, (vault) => withSecret(vault, secret, (unlocked) => act(vault, unlocked))),
    );
    state.keysTurn = changed.catch(() => undefined);
    return changed;
  };
  return {
    keysState: () =>
      whenOpen(state, async (vault) => {
        const { files } = vault.ports;
        const [slots, binding] = [await files.readSlots(null), await files.readBinding(null)];
        const parameters = slots.ok && slots.value !== null ? slotParameters(slots.value) : null;
        return ok({
          recoveryMadeAt: recoveryMadeAt(vault),
          bound: parameters?.ok === true && parameters.value.bound,
          bindingPossible: binding.ok && binding.value.possible,
          duress: duressOf(vault)?.set === true,
        });
      }),
    changePassphrase: ({ passphrase, next }) =>
      change(passphrase, (vault, unlocked) => changePassphrase(vault, unlocked, next)),
    newRecoveryCode: ({ passphrase }) => change(passphrase, (vault, unlocked) => newCode(vault, unlocked, passphrase)),
    renewKeys: ({ passphrase, next }) =>
      change(passphrase, (vault, unlocked) => renewKeys(state, vault, unlocked, next)),
    bindToLaptop: ({ passphrase, bound }) =>
      change(passphrase, (vault, unlocked) => bindToLaptop(vault, unlocked, bound)),
    setDuress: (asked) => change(asked.passphrase, (vault, unlocked) => setDuress(vault, unlocked, asked)),
    clearDuress: ({ passphrase }) => change(passphrase, clearDuress),
  };
}
