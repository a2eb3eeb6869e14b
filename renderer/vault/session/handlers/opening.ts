import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { createJoiningVault, createOfficeVault, type Created } from '../createVault.ts';
import { openVaultKey } from '../openVaultKey.ts';
import { goOnline, inTurn } from '../officeSync.ts';
import type { OpenVault } from '../openState.ts';
import { openVault } from '../openVault.ts';
import type { VaultState } from '../vaultState.ts';

type Opening = Pick<Handlers<VaultCalls>, 'createOffice' | 'createSample' | 'createJoining' | 'unlock'>;

export function openingHandlers(state: VaultState): Opening {
  const { ports } = state;
  /** Never twice in one worker: RxDB's memory of the first would stay, and two writers would write over one log. */
  let isOpening = false;
  const once = async <Answer>(open: () => Promise<Result<Answer>>): Promise<Result<Answer>> => {
    if (isOpening || state.vault !== null) return fail('vault/already-open');
    isOpening = true;
    try {
      return await open();
    } finally {
      isOpening = false;
    }
  };
  const keep = (made: Result<{ readonly vault: OpenVault; readonly created: Created }>): Result<Created> => {
    if (!made.ok) return made;
    state.vault = made.value.vault;
    return ok(made.value.created);
  };
  return {
    createOffice: (input) => once(async () => keep(await createOfficeVault(ports, input))),
    createJoining: (input) => once(async () => keep(await createJoiningVault(ports, input))),
    createSample: (input) => once(async () => keep(await createOfficeVault(ports, { ...input, office: null }))),
    unlock: ({ secret }) =>
      once(async () => {
        const key = await openVaultKey(ports, secret);
        if (!key.ok) return key;
        const opened = await openVault(ports, key.value);
        if (!opened.ok) return opened;
        state.vault = opened.value;
        void inTurn(opened.value, () => goOnline(opened.value));
        void key.value.settle(opened.value).catch(() => undefined);
        return ok(null);
      }),
  };
}
