import type { FileSystem, OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';

/** The real disk, until told otherwise. */
export interface FaultyDisk extends FileSystem {
  /** What the next writes and syncs answer; null: they work. `keeps`: the bytes get there all the same. */
  failure: { readonly code: string; readonly at: 'write' | 'sync'; readonly keeps: boolean } | null;
  /** The next sync does its work and answers only when it is released. */
  hold(): { readonly begun: Promise<void>; release(): void };
}

export function faultyDisk(): FaultyDisk {
  let held: { begin(): void; readonly released: Promise<void> } | null = null;
  const afterSync = async (): Promise<void> => {
    const holding = held;
    held = null;
    holding?.begin();
    await holding?.released;
  };
  const disk: FaultyDisk = {
    ...nodeFileSystem,
    failure: null,
    hold: () => {
      let begin = (): void => undefined;
      let release = (): void => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const released = new Promise<void>((resolve) => (release = resolve));
      held = { begin, released };
      return { begun, release };
    },
    open: async (file, mode) => faultyFile(await nodeFileSystem.open(file, mode), disk, afterSync),
  };
  return disk;
}

function faultyFile(file: OpenFile, disk: FaultyDisk, afterSync: () => Promise<void>): OpenFile {
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
      await afterSync();
    },
  };
}

export interface FailingDisk extends FileSystem {
  /** How many calls that change something were made. */
  calls(): number;
}

/** `disk`, of which the calls that `fails` names, counted from 0, go wrong: nothing is done and it is said, or (`short`)
 *  half of the bytes are taken. Only what changes the disk is counted. */
export function failingDisk(
  disk: FileSystem,
  fails: (call: number) => boolean,
  how: 'ENOSPC' | 'EIO' | 'short',
): FailingDisk {
  let made = 0;
  const turn = (): boolean => {
    made += 1;
    return fails(made - 1);
  };
  const orFail = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    if (turn()) throw Object.assign(new Error('injected'), { code: how === 'short' ? 'EIO' : how });
    return act();
  };
  return {
    ...disk,
    calls: () => made,
    open: async (file, mode) => {
      const opened = mode === 'create' ? await orFail(() => disk.open(file, mode)) : await disk.open(file, mode);
      return {
        ...opened,
        async write(bytes, position) {
          if (!turn()) return opened.write(bytes, position);
          if (how !== 'short') throw Object.assign(new Error('injected'), { code: how });
          return opened.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position);
        },
        syncData: () => orFail(() => opened.syncData()),
        close: () => orFail(() => opened.close()),
      };
    },
    rename: (from, to) => orFail(() => disk.rename(from, to)),
    remove: (file) => orFail(() => disk.remove(file)),
    syncFolder: (folder) => orFail(() => disk.syncFolder(folder)),
    makeFolder: (folder) => orFail(() => disk.makeFolder(folder)),
    removeFolder: (folder) => orFail(() => disk.removeFolder(folder)),
  };
}
