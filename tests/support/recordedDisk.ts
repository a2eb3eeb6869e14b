/** A disk in memory that remembers everything that main did to it, so that power can fail at any of these moments. */
import type { FileSystem, OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';
import path from 'node:path';

/** What main asked of the disk, in order. `file` is a serial number: a name may stand for several files in turn. */
export type DiskStep =
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'syncFolder'; readonly folder: string };
/** File names and what is in them. */
export type DiskState = ReadonlyMap<string, Uint8Array>;

export interface RecordedDisk extends FileSystem {
  readonly steps: DiskStep[];
  /** What programs see of it now, synced or not. */
  whole(): DiskState;
}

function trouble(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Begins with what `state` holds, which is safely on the medium. */
export function recordedDisk(state: DiskState = new Map()): RecordedDisk {
  const steps: DiskStep[] = [];
  const names = new Map<string, number>();
  const contents: Uint8Array[] = [];
  for (const [name, bytes] of state) names.set(name, contents.push(bytes.slice()) - 1);
  const open = (name: string, mode: 'create' | 'update' | 'read'): OpenFile => {
    const known = names.get(name);
    if (mode === 'create' && known !== undefined) throw trouble('EEXIST');
    if (mode !== 'create' && known === undefined) throw trouble('ENOENT');
    const file = known ?? contents.push(new Uint8Array(0)) - 1;
    if (known === undefined) {
      names.set(name, file);
      steps.push({ kind: 'create', name, file });
    }
    return openFile(contents, file, steps);
  };
  return {
    steps,
    whole: () => new Map([...names].map(([name, file]) => [name, (contents[file] ?? new Uint8Array(0)).slice()])),
    open: (name, mode) => Promise.resolve().then(() => open(name, mode)),
    readWhole: (name) => {
      const file = names.get(name);
      return Promise.resolve(file === undefined ? null : new Uint8Array(contents[file] ?? []));
    },
    rename: (from, to) =>
      Promise.resolve().then(() => {
        const file = names.get(from);
        if (file === undefined) throw trouble('ENOENT');
        names.delete(from);
        names.set(to, file);
        steps.push({ kind: 'rename', from, to });
      }),
    remove: (name) => {
      if (names.delete(name)) steps.push({ kind: 'remove', name });
      return Promise.resolve();
    },
    syncFolder: (folder) => {
      steps.push({ kind: 'syncFolder', folder });
      return Promise.resolve();
    },
    list: (folder) =>
      Promise.resolve(
        [...names].flatMap(([name, file]) =>
          path.dirname(name) === folder ? [{ name: path.basename(name), size: contents[file]?.length ?? 0 }] : [],
        ),
      ),
    makeFolder: () => Promise.resolve(), // Here a folder is there when something is in it.
    removeFolder: (folder) => {
      for (const name of [...names.keys()]) {
        if (!name.startsWith(`${folder}/`)) continue;
        names.delete(name);
        steps.push({ kind: 'remove', name });
      }
      return Promise.resolve();
    },
    foldersIn: (folder) => {
      const inside = [...names.keys()].filter((name) => name.startsWith(`${folder}/`));
      const below = inside.map((name) => name.slice(folder.length + 1).split('/'));
      return Promise.resolve([...new Set(below.flatMap(([first = '', ...rest]) => (rest.length > 0 ? [first] : [])))]);
    },
    freeBytes: () => Promise.resolve(2 ** 40),
    totalBytes: () => Promise.resolve(2 ** 40),
  };
}

function openFile(contents: Uint8Array[], file: number, steps: DiskStep[]): OpenFile {
  const now = (): Uint8Array => contents[file] ?? new Uint8Array(0);
  return {
    write: (bytes, position) => {
      contents[file] = written(now(), bytes, position);
      steps.push({ kind: 'write', file, position, bytes: bytes.slice() });
      return Promise.resolve(bytes.length);
    },
    syncData: () => {
      steps.push({ kind: 'sync', file });
      return Promise.resolve();
    },
    read: (length, position) => Promise.resolve(new Uint8Array(now().subarray(position, position + length))),
    size: () => Promise.resolve(now().length),
    close: () => Promise.resolve(),
  };
}

/** What lies between the old end and `position` reads as zeros. */
export function written(before: Uint8Array, bytes: Uint8Array, position: number): Uint8Array {
  const after = new Uint8Array(Math.max(before.length, position + bytes.length));
  after.set(before);
  after.set(bytes, position);
  return after;
}
