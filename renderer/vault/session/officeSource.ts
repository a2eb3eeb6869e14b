import { fail } from '#shared/kernel/result.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import type { OpenVault } from './openState.ts';

/** [V8] The records of the office as RxDB's storage sees them: none while waiting to be let in, all of them from then on. */
export function officeSource(current: () => OpenVault | null): RecordSource {
  const store = (): RecordSource | undefined => current()?.office?.store;
  return {
    documents: (type) => store()?.documents(type) ?? [],
    ids: (type) => store()?.ids(type) ?? [],
    document: (id) => store()?.document(id) ?? null,
    write: (writes) => store()?.write(writes) ?? Promise.resolve(fail('vault/no-office')),
    watch(listener) {
      const vault = current();
      if (vault === null) throw new Error('vault/locked');
      if (vault.office !== null) return vault.office.store.watch(listener);
      let stop: (() => void) | null = null;
      const entered = (office: NonNullable<OpenVault['office']>): void => {
        stop = office.store.watch(listener);
      };
      vault.onOffice.add(entered);
      return () => {
        vault.onOffice.delete(entered);
        stop?.();
      };
    },
  };
}
