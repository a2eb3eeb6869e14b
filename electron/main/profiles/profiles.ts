/** The profiles on this laptop: `<userData>/profiles/<id>/`, and beside them the session partitions of their pages. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ProfileSummary } from '#shared/ipc/mainCalls.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import {
  forgetUnfinished,
  isUnfinished,
  makeProfileFolder,
  profileId,
  readProfile,
  removeProfileFolder,
} from './profileFolder.ts';
import { isWiped, removeWiped } from './wipeProfile.ts';

export interface Profiles {
  list(): Promise<readonly ProfileSummary[]>;
  read(id: string): Promise<ProfileSummary>;
  create(): Promise<string>;
  /** True when it was one that was never finished, and is gone now. */
  removeIfUnfinished(id: string): Promise<boolean>;
  /** At start, before any page has a session: unfinished and half-wiped profiles, and partitions that belong to none. */
  sweep(): Promise<void>;
  folderOf(id: string): string;
}

export function profilesIn(userData: string): Profiles {
  const root = path.join(userData, 'profiles');
  const folderOf = (id: string): string => path.join(root, id);
  const ids = async (): Promise<readonly string[]> => (await names(root)).filter((name) => profileId.test(name)).sort();
  const isGone = (id: string): Promise<boolean> => isWiped(nodeFileSystem, folderOf(id));
  const removeIfUnfinished = async (id: string): Promise<boolean> => {
    if (!(await isUnfinished(folderOf(id)))) return false;
    await removeProfileFolder(folderOf(id));
    return true;
  };
  return {
    folderOf,
    removeIfUnfinished,
    list: async () => {
      const found = await Promise.all(
        (await ids()).map(async (id) => ((await isGone(id)) ? [] : [await readProfile(folderOf(id))])),
      );
      return found.flat();
    },
    read: (id) => readProfile(folderOf(id)),
    create: async () => {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const id = newProfileId();
      await makeProfileFolder(folderOf(id));
      return id;
    },
    sweep: async () => {
      for (const id of await ids()) {
        if (await isGone(id)) await removeWiped(folderOf(id)).catch(() => undefined);
        else if (!(await removeIfUnfinished(id))) await forgetUnfinished(folderOf(id));
      }
      await removeStrayPartitions(userData, new Set((await ids()).map(partitionFolder)));
    },
  };
}

/** Electron keeps `persist:<name>` in `Partitions/<name>`. */
export function partitionFolder(id: string): string {
  return `profile-${id}`;
}

async function removeStrayPartitions(userData: string, kept: ReadonlySet<string>): Promise<void> {
  const partitions = path.join(userData, 'Partitions');
  for (const name of await names(partitions)) {
    if (name.startsWith(partitionFolder('')) && !kept.has(name)) {
      await rm(path.join(partitions, name), { recursive: true, force: true });
    }
  }
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

function newProfileId(): string {
  return randomBytes(8).toString('hex');
}
