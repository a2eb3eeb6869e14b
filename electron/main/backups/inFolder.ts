import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errorName } from '../vaultFiles/fileSystem.ts';
import { chosenFolder } from './backupFolder.ts';

export type BackupFailure = 'backup/write-failed' | 'backup/read-failed';
type Code = BackupFailure | 'backup/no-folder' | 'backup/disk-full';

/** [BF1] Every call looks for the folder anew: a stick may be out, or in again. */
export async function inFolder<Value>(
  profile: string,
  code: BackupFailure,
  act: (folder: string) => Promise<Value>,
): Promise<Result<Value, Code>> {
  const chosen = await chosenFolder(profile);
  if (chosen?.there !== true) return fail('backup/no-folder');
  try {
    return ok(await act(chosen.path));
  } catch (error) {
    return failureIn(profile, code, errorName(error));
  }
}

/** [BF2] The same error says "the stick is out" when the folder is gone since. */
export async function failureIn(profile: string, code: BackupFailure, name: string): Promise<Result<never, Code>> {
  if ((await chosenFolder(profile))?.there !== true) return fail('backup/no-folder', name);
  return fail(isDiskFull(name) ? 'backup/disk-full' : code, name);
}
