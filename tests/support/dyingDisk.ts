import type { FileSystem, OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';

/** A disk under a program that is killed: after so many changes nothing reaches it any more, and nothing answers. */
export interface DyingDisk extends FileSystem {
  /** Changes so far: files made, written, renamed or removed. */
  readonly changes: () => number;
  /** Resolves when the program is dead. */
  readonly died: Promise<void>;
  /** Lives for so many more changes. */
  dieAfter(changes: number): void;
}

export function dyingDisk(): DyingDisk {
  let changes = 0;
  let last = Number.POSITIVE_INFINITY;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const alive = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    if (changes >= last) {
      die();
      return new Promise(() => undefined);
    }
    changes += 1;
    return act();
  };
  const fileOf = (file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes, position) => alive(() => file.write(bytes, position)),
  });
  return {
    ...nodeFileSystem,
    open: async (file, mode) =>
      fileOf(
        await (mode === 'create' ? alive(() => nodeFileSystem.open(file, mode)) : nodeFileSystem.open(file, mode)),
      ),
    rename: (from, to) => alive(() => nodeFileSystem.rename(from, to)),
    remove: (file) => alive(() => nodeFileSystem.remove(file)),
    removeFolder: (folder) => alive(() => nodeFileSystem.removeFolder(folder)),
    changes: () => changes,
    died,
    dieAfter: (more) => {
      last = changes + more;
    },
  };
}
