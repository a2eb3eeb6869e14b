import { fail } from '#shared/kernel/result.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import type { VaultState } from './vaultState.ts';

/** [V8] The records of the office as RxDB's storage sees them: none while waiting to be let in, all of them from then on.
 *  [V32] While records are still being read, collections and whoever writes to them wait. */
export function officeSource(state: VaultState): RecordSource {
  const store = (): RecordSource | undefined => state.vault?.office?.store;
  const opened = async (): Promise<void> => {
    if (state.vault !== null) return;
    state.opening?.hurry();
    await state.opening?.vault;
  };
  return {
    opened,
    documents: (type) => store()?.documents(type) ?? [],
    heads: (type) => store()?.heads(type) ?? [],
    ids: (type) => store()?.ids(type) ?? [],
    document: (id) => store()?.document(id) ?? null,
    async write(writes) {
      await opened();
      const newer = state.vault?.log.found.newer === true;
      return newer ? fail('vault/newer') : (store()?.write(writes) ?? fail('vault/no-office'));
    },
    watch(listener) {
      if (state.vault !== null) return watchIn(state.vault, listener);
      if (state.opening === null) throw new Error('vault/locked');
      let stop: (() => void) | null = null;
      let isStopped = false;
      void state.opening.vault.then((vault) => {
        if (vault.ok && !isStopped) stop = watchIn(vault.value, listener);
      });
      return () => {
        isStopped = true;
        stop?.();
      };
    },
  };
}

function watchIn(vault: OpenVault, listener: Parameters<RecordSource['watch']>[0]): () => void {
  if (vault.office !== null) return vault.office.store.watch(listener);
  let stop: (() => void) | null = null;
  const entered = (office: OpenOffice): void => {
    stop = office.store.watch(listener);
  };
  vault.onOffice.add(entered);
  return () => {
    vault.onOffice.delete(entered);
    stop?.();
  };
}
