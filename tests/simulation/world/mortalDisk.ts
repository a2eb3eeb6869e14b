import { recordedDisk, type DiskState, type RecordedDisk } from '#tests/support/recordedDisk.ts';
import type { FileSystem, OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';

/** A disk in memory under a program that is killed: from some step on nothing reaches it and nothing answers. */
export interface MortalDisk extends RecordedDisk {
  readonly died: Promise<void>;
  /** Lives for so many more steps. */
  dieAfter(steps: number): void;
}

export function mortalDisk(state?: DiskState): MortalDisk {
  const disk = recordedDisk(state);
  let last = Number.POSITIVE_INFINITY;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const alive = <Value>(act: () => Promise<Value>): Promise<Value> => {
    if (disk.steps.length < last) return act();
    die();
    return new Promise(() => undefined);
  };
  const fileOf = (file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes, position) => alive(() => file.write(bytes, position)),
    syncData: () => alive(() => file.syncData()),
  });
  const files: FileSystem = {
    ...disk,
    open: (name, mode) => alive(() => disk.open(name, mode).then(fileOf)),
    rename: (from, to) => alive(() => disk.rename(from, to)),
    remove: (name) => alive(() => disk.remove(name)),
    removeFolder: (folder) => alive(() => disk.removeFolder(folder)),
    syncFolder: (folder) => alive(() => disk.syncFolder(folder)),
  };
  return {
    ...disk,
    ...files,
    died,
    dieAfter: (steps) => {
      last = disk.steps.length + steps;
    },
  };
}
