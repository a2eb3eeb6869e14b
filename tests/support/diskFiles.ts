/** A profile's files on a real disk, as the vault's end of the port to main sees them. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FileSystem } from '#electron/main/vaultFiles/fileSystem.ts';
import { backupFiles } from '#electron/main/backups/backupFiles.ts';
import { carryFiles } from '#electron/main/carry/carryFiles.ts';
import { pickedFiles, type PickedFiles } from '#electron/main/backups/pickedFiles.ts';
import { chunkFiles } from '#electron/main/vaultFiles/chunkFiles.ts';
import { keyFiles } from '#electron/main/vaultFiles/keyFiles.ts';
import { noSealer, type Sealer } from '#electron/main/vaultFiles/laptopKey.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { vaultFiles } from '#electron/main/vaultFiles/vaultFiles.ts';
import { fileCalls, type FileCalls } from '#shared/ipc/fileCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { callsOver, serve, type Client, type Handlers } from '#shared/rpc/rpc.ts';
import { portPair } from './portPair.ts';

/** A fresh folder such as main gives a profile. */
export async function profileFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pristan-vault-'));
  await mkdir(path.join(folder, 'log'));
  return folder;
}

export type Network = Pick<Handlers<FileCalls>, 'setOffice' | 'officeFetch' | 'cancelFetch'>;
const noNetwork: Network = {
  setOffice: () => Promise.resolve(ok(null)),
  officeFetch: () => Promise.resolve(fail('office/unreachable')),
  cancelFetch: () => Promise.resolve(ok(null)),
};

/** Main's end over the real disk, and the vault's end of the port to it. */
export function filesOf(
  folder: string,
  disk: FileSystem = nodeFileSystem,
  network = noNetwork,
  picked: PickedFiles = pickedFiles(),
  sealer: Sealer = noSealer,
): Client<FileCalls> & { close(): Promise<void> } {
  const files = vaultFiles(disk, folder);
  const chunks = chunkFiles(disk, folder);
  const backups = backupFiles(disk, folder, picked);
  const [main, worker] = portPair();
  serve(main, fileCalls, {
    ...files.handlers,
    ...chunks.handlers,
    ...keyFiles(disk, folder, sealer).handlers,
    ...backups.handlers,
    clearReplicas: () => Promise.resolve(ok(null)), // There is no Chromium.
    ...carryFiles(disk, picked).handlers,
    ...network,
  });
  return {
    ...callsOver<FileCalls>(worker, fileCalls),
    close: async () => {
      await files.close();
      await chunks.close();
      await backups.close();
    },
  };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
