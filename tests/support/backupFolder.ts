import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chooseFolder } from '#electron/main/backups/backupFolder.ts';
import { pickedFiles, type PickedFiles } from '#electron/main/backups/pickedFiles.ts';

/** A folder such as a person chooses, on another disk or not, for the profile in `profile`. */
export async function backupFolderFor(profile: string): Promise<string> {
  const stick = await mkdtemp(path.join(os.tmpdir(), 'stick-'));
  if (!(await chooseFolder(profile, stick))) throw new Error('not chosen');
  return stick;
}

/** What a person picks in one window, one file after the other. */
export function picking(): {
  readonly picked: PickedFiles;
  file(file: string): string;
  bytes(bytes: Uint8Array): Promise<string>;
} {
  const picked = pickedFiles();
  return {
    picked,
    file: (file) => picked.add(file),
    async bytes(bytes) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'picked-'));
      await writeFile(path.join(folder, 'a.backup'), bytes);
      return picked.add(path.join(folder, 'a.backup'));
    },
  };
}

/** The finished ones, oldest first. */
export async function backupsIn(stick: string): Promise<string[]> {
  return (await readdir(stick)).filter((name) => name.endsWith('.backup')).sort();
}
