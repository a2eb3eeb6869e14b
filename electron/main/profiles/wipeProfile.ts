/** Destroys a profile: the ways into it first, at once and by themselves; then everything else, as long as that takes,
 *  and again at the next start when it was cut short. Needs no key. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileSystem } from '../vaultFiles/fileSystem.ts';
import { bindingIn } from '../vaultFiles/laptopKey.ts';
import { areSlotsDestroyed, destroySlots, overwriteFile, slotsIn } from './slotsOnDisk.ts';

/** [PF5] False when the disk did not take it; the files are removed all the same. */
export async function destroyKeys(disk: FileSystem, folder: string): Promise<boolean> {
  const destroyed = await destroySlots(disk, slotsIn(folder));
  await overwriteFile(disk, bindingIn(folder)).catch(() => undefined);
  return destroyed;
}

/** [PF6] Everything but the destroyed slots first: they say that the rest has to go. */
export async function removeWiped(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (path.join(folder, name) === slotsIn(folder)) continue;
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
  await rm(folder, { recursive: true, force: true });
}

export function isWiped(disk: FileSystem, folder: string): Promise<boolean> {
  return areSlotsDestroyed(disk, slotsIn(folder));
}
