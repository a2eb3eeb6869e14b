/** The key slots on disk. What was written over is overwritten, as far as a disk lets anybody do that; flash keeps old
 *  pages for a while, which is why slots may be bound to the keychain as well. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { errorName, type FileSystem, type OpenFile } from '../vaultFiles/fileSystem.ts';
import { writeAll, writeWhole } from '../vaultFiles/writeWhole.ts';

/** How a file begins that was destroyed: so a wipe that was cut short is known and finished. */
const GONE = Buffer.from('PRSTGONE', 'ascii');
const LEAST = 892;
/** Where an open file cannot be renamed over (Windows). */
const held = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** [PF4] A new file, synced and renamed over the old one; then the old one's bytes are overwritten. After any crash the
 *  old or the new one is there, whole. `evenInPlace`: where no new file can be written, over the old one. */
export async function replaceSlots(
  disk: FileSystem,
  file: string,
  bytes: Uint8Array,
  evenInPlace: boolean,
): Promise<void> {
  const old = await openIfThere(disk, file);
  try {
    await writeWhole(disk, file, bytes);
  } catch (error) {
    if (old !== null && evenInPlace) {
      await overwrite(old, bytes);
      await old.close();
      return;
    }
    await old?.close();
    if (old === null || !held.has(errorName(error))) throw error;
    await writeWhole(disk, file, bytes);
    return;
  }
  // The new one is safe; what becomes of the old one's bytes is no reason to call it a failure.
  if (old !== null) await overwriteWithNoise(old).catch(() => undefined);
  await old?.close();
}

/** [PF5] In place, synced: from then on no secret opens them. Answers false when the disk did not take it. */
export async function destroySlots(disk: FileSystem, file: string): Promise<boolean> {
  await disk.remove(`${file}.new`).catch(() => undefined);
  try {
    const handle = (await openIfThere(disk, file)) ?? (await disk.open(file, 'create'));
    try {
      await overwrite(handle, Buffer.concat([GONE, randomBytes(LEAST - GONE.length)]));
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

export async function areSlotsDestroyed(disk: FileSystem, file: string): Promise<boolean> {
  const bytes = await disk.readWhole(file).catch(() => null);
  return bytes !== null && GONE.equals(bytes.subarray(0, GONE.length));
}

/** For any small file beside them. */
export async function overwriteFile(disk: FileSystem, file: string): Promise<void> {
  const handle = await openIfThere(disk, file);
  if (handle === null) return;
  try {
    await overwriteWithNoise(handle);
  } finally {
    await handle.close();
  }
}

export function slotsIn(folder: string): string {
  return path.join(folder, 'slots');
}

async function overwriteWithNoise(handle: OpenFile): Promise<void> {
  await overwrite(handle, randomBytes(Math.max(1, await handle.size())));
}

async function overwrite(handle: OpenFile, bytes: Uint8Array): Promise<void> {
  await writeAll(handle, bytes, 0);
  await handle.syncData();
}

async function openIfThere(disk: FileSystem, file: string): Promise<OpenFile | null> {
  try {
    return await disk.open(file, 'update');
  } catch (error) {
    if (errorName(error) === 'ENOENT') return null;
    throw error;
  }
}
