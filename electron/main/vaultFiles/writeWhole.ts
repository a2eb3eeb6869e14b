/** Replaces a small file so that after any crash either the old or the new content is there, whole. */
import path from 'node:path';
import type { FileSystem, OpenFile } from './fileSystem.ts';

/** Throws what the disk said; the old file is then untouched. */
export async function writeWhole(disk: FileSystem, file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.new`;
  await disk.remove(aside); // left by a crash: sealed or harmless, and never the truth
  try {
    const handle = await disk.open(aside, 'create');
    try {
      await writeAll(handle, bytes, 0);
      await handle.syncData();
    } finally {
      await handle.close();
    }
    await disk.rename(aside, file);
  } catch (error) {
    await disk.remove(aside).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(path.dirname(file));
}

/** A disk may take fewer bytes than it was given; one that takes none is full or broken. */
export async function writeAll(handle: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await handle.write(bytes.subarray(written), position + written);
    if (taken <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    written += taken;
  }
}
