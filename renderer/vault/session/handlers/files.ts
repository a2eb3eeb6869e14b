import type { filesCalls } from '#shared/ipc/vault/filesCalls.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenMember, type VaultState } from '../vaultState.ts';

const LARGEST_FILE = 524_288_000;

export function filesHandlers(state: VaultState): Handlers<typeof filesCalls> {
  const none = () => whenMember(state, () => fail('file/none'));
  return {
    beginFile: none,
    addToFile: none,
    finishFile: none,
    abandonFile: none,
    readFile: none,
    fetchFile: none,
    renameFile: none,
    removeFile: none,
    restoreFile: none,
    pinCase: none,
    filesOf: () => whenMember(state, () => ok({ files: [], pinned: false })),
    fileLimit: () => whenMember(state, () => ok({ bytes: LARGEST_FILE })),
  };
}
