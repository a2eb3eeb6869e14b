import type { FileSystem, OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';

/** The real disk, until told otherwise. */
export interface FaultyDisk extends FileSystem {
  /** What the next writes and syncs answer; null: they work. `keeps`: the bytes get there all the same. */
  failure: { readonly code: string; readonly at: 'write' | 'sync'; readonly keeps: boolean } | null;
}

export function faultyDisk(): FaultyDisk {
  const disk: FaultyDisk = {
    ...nodeFileSystem,
    failure: null,
    open: async (file, mode) => faultyFile(await nodeFileSystem.open(file, mode), disk),
  };
  return disk;
}

function faultyFile(file: OpenFile, disk: FaultyDisk): OpenFile {
  const fails = (at: 'write' | 'sync'): Error | null =>
    disk.failure?.at === at ? Object.assign(new Error('injected'), { code: disk.failure.code }) : null;
  return {
    ...file,
    async write(bytes, position) {
      const failure = fails('write');
      if (failure !== null && disk.failure?.keeps === true) await file.write(bytes, position);
      if (failure !== null) throw failure;
      return file.write(bytes, position);
    },
    async syncData() {
      const failure = fails('sync');
      if (failure !== null) throw failure;
      await file.syncData();
    },
  };
}
