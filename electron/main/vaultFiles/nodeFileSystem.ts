/** The real disk. Files are readable by their owner only. */
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { errorName, type FileSystem, type OpenFile } from './fileSystem.ts';

const flags = { create: 'wx+', update: 'r+', read: 'r' } as const;

export const nodeFileSystem: FileSystem = {
  open: async (file, mode) => openFileOf(await open(file, flags[mode], 0o600)),
  readWhole: async (file) => {
    try {
      return new Uint8Array(await readFile(file)); // never a pooled Buffer: its neighbours would travel along
    } catch (error) {
      if (errorName(error) === 'ENOENT') return null;
      throw error;
    }
  },
  rename: (from, to) => patiently(() => rename(from, to)),
  remove: (file) => patiently(() => rm(file, { force: true })),
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals its names
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  list: async (folder) => {
    const names = await readdir(folder);
    const files = await Promise.all(names.map((name) => sizeOf(folder, name)));
    return files.filter((file) => file !== null);
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  removeFolder: (folder) => patiently(() => rm(folder, { recursive: true, force: true })),
  foldersIn: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    } catch (error) {
      if (errorName(error) === 'ENOENT') return [];
      throw error;
    }
  },
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  totalBytes: async (folder) => {
    const { blocks, bsize } = await statfs(folder);
    return blocks * bsize;
  },
};

function openFileOf(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    syncData: () => handle.datasync(),
    read: async (length, position) => {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

/** null for one that went away since it was listed. */
async function sizeOf(folder: string, name: string): Promise<{ readonly name: string; readonly size: number } | null> {
  try {
    return { name, size: (await stat(path.join(folder, name))).size };
  } catch (error) {
    if (errorName(error) === 'ENOENT') return null;
    throw error;
  }
}

const TRIES = 6;
const heldByOthers: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];

/** On Windows a virus scanner or an indexer opens every new file for a moment, and keeps others from renaming it. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (process.platform !== 'win32' || tried === TRIES || !heldByOthers.includes(errorName(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** tried));
    }
  }
}
