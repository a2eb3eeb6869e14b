/** The real disk. Files are readable by their owner only. */
import { open, readdir, readFile, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
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
  rename: (from, to) => rename(from, to),
  remove: (file) => rm(file, { force: true }),
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
    return Promise.all(names.map(async (name) => ({ name, size: (await stat(path.join(folder, name))).size })));
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
