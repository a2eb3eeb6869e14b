/** One profile on disk: `profile.json` (readable without a key), `slots`, `guesses.json`, the folder `log`, and `files`
 *  once there is one. */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ProfileSummary } from '#shared/ipc/mainCalls.ts';
import { z } from 'zod';
import { writeWhole } from '../vaultFiles/writeWhole.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';

/** Raised when an older app could no longer read the folder; such an app says "newer" and touches nothing. */
const folderFormat = 1;
const ProfileFile = z.object({ format: z.literal(folderFormat), label: z.string().max(40), sample: z.boolean() });
const AnyFormat = z.object({ format: z.number().int() });
type ProfileFile = z.infer<typeof ProfileFile>;

export const profileId = /^[a-z0-9]{16}$/;
export const slotsFile = 'slots';
export const logFolder = 'log';
/** Sealed pieces of photographs, scans and recordings, made when the first of them comes. */
export const filesFolder = 'files';
/** There from the first moment until the key slots are written: what is in the log before that is nobody's vault yet. */
export const unfinishedFile = 'unfinished';

export async function makeProfileFolder(folder: string): Promise<void> {
  await mkdir(path.join(folder, logFolder), { recursive: true, mode: 0o700 });
  await writeWhole(nodeFileSystem, path.join(folder, unfinishedFile), new Uint8Array(0));
  await writeProfileFile(folder, { label: '', sample: false });
}

export async function writeProfileFile(folder: string, content: Omit<ProfileFile, 'format'>): Promise<void> {
  const text = JSON.stringify({ format: folderFormat, label: content.label, sample: content.sample });
  await writeWhole(nodeFileSystem, path.join(folder, 'profile.json'), Buffer.from(text, 'utf8'));
}

/** Reads only; a damaged or newer folder is described, never repaired. */
export async function readProfile(folder: string): Promise<ProfileSummary> {
  const id = path.basename(folder);
  const raw = await readJson(path.join(folder, 'profile.json'));
  const file = ProfileFile.safeParse(raw);
  const format = AnyFormat.safeParse(raw);
  if (!file.success) {
    const newer = format.success && format.data.format > folderFormat;
    return { id, label: '', sample: false, state: newer ? 'newer' : 'damaged' };
  }
  return { id, label: file.data.label, sample: file.data.sample, state: await stateOf(folder) };
}

async function stateOf(folder: string): Promise<ProfileSummary['state']> {
  const slots = await sizeOf(path.join(folder, slotsFile));
  if (slots !== null) return slots > 0 ? 'ready' : 'damaged';
  // [PF7] Sealed log without a key slot that was once there: not ours to call unfinished, and never to be removed.
  return (await isUnfinished(folder)) ? 'new' : 'damaged';
}

/** [PF7] Unfinished: nobody ever had a way into it. Anything else stays, whatever its state. */
export async function isUnfinished(folder: string): Promise<boolean> {
  if ((await sizeOf(path.join(folder, slotsFile))) !== null) return false;
  return (await sizeOf(path.join(folder, unfinishedFile))) !== null || !(await hasLog(folder));
}

/** The key slots were written and the mark is still there: the program was killed between the two. */
export async function forgetUnfinished(folder: string): Promise<void> {
  if ((await sizeOf(path.join(folder, slotsFile))) === null) return;
  await rm(path.join(folder, unfinishedFile), { force: true }).catch(() => undefined);
}

export async function removeProfileFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function hasLog(folder: string): Promise<boolean> {
  try {
    return (await readdir(path.join(folder, logFolder))).length > 0;
  } catch {
    return false;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    // Only a file that is truly absent counts as absent: an unreadable one must not look like a fresh profile.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 0;
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
