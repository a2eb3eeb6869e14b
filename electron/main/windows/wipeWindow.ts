/** Wipes the profile of the window that is shown. */
import { session } from 'electron';
import { partitionFolder } from '../profiles/profiles.ts';
import { destroyKeys, removeWiped } from '../profiles/wipeProfile.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import type { Desk } from './desk.ts';
import type { DeskWindow } from './deskWindow.ts';

/** The keys first; what follows may take its time or fail, and is done again at the next start. */
export async function wipeWindow(own: DeskWindow, desk: Desk, folderOf: (profile: string) => string): Promise<boolean> {
  const { profile } = own.place;
  if (profile === null) return false;
  own.files.refuseKeys();
  const destroyed = await destroyKeys(nodeFileSystem, folderOf(profile));
  desk.abandon(own, async () => {
    await session.fromPartition(`persist:${partitionFolder(profile)}`).clearStorageData();
    await removeWiped(folderOf(profile));
  });
  return destroyed;
}
