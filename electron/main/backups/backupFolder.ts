/** Where a profile's backups go: `backup.json` in the profile's folder, readable by its owner only. */
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { profileId } from '../profiles/profileFolder.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { writeWhole } from '../vaultFiles/writeWhole.ts';

const backupFile = 'backup.json';
const Chosen = z.object({
  format: z.literal(1),
  folder: z.string(),
  /** It lay on another disk than the profile. Where a stick's place stays behind as an empty folder of the laptop's own
   *  disk, this tells that the stick is out. */
  apart: z.boolean(),
});
export interface ChosenFolder {
  readonly path: string;
  /** Whether it can be written to now. */
  readonly there: boolean;
}

/** null when none was ever chosen. */
export async function chosenFolder(profile: string): Promise<ChosenFolder | null> {
  const chosen = await readChosen(profile);
  return chosen === null ? null : { path: chosen.folder, there: await isThere(profile, chosen) };
}

/** False when it cannot be written to, or lies inside the profiles, where it would be lost with them. */
export async function chooseFolder(profile: string, folder: string): Promise<boolean> {
  if (isInProfiles(profile, folder)) return false;
  const apart = await isApart(profile, folder);
  if (apart === null || !(await isThere(profile, { folder, apart }))) return false;
  const text = JSON.stringify({ format: 1, folder, apart } satisfies z.infer<typeof Chosen>);
  await writeWhole(nodeFileSystem, path.join(profile, backupFile), Buffer.from(text, 'utf8'));
  return true;
}

async function isThere(profile: string, { folder, apart }: { folder: string; apart: boolean }): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
  } catch {
    return false;
  }
  const now = await isApart(profile, folder);
  return now !== null && (now || !apart);
}

/** null when there is no such folder. */
async function isApart(profile: string, folder: string): Promise<boolean | null> {
  try {
    const [own, other] = [await stat(profile), await stat(folder)];
    return other.isDirectory() ? own.dev !== other.dev : null;
  } catch {
    return null;
  }
}

/** Among the profiles, or in one of them. */
function isInProfiles(profile: string, folder: string): boolean {
  const [first = ''] = path.relative(path.dirname(profile), folder).split(path.sep);
  return first === '' || first === path.basename(profile) || profileId.test(first);
}

async function readChosen(profile: string): Promise<z.infer<typeof Chosen> | null> {
  try {
    return Chosen.safeParse(JSON.parse(await readFile(path.join(profile, backupFile), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
