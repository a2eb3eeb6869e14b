/** Backups in the folder that the person chose. */
import { fail } from '#shared/kernel/result.ts';
import type { backupFileCalls } from '#shared/ipc/files/backupFileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';

export function backupFiles(): Handlers<typeof backupFileCalls> {
  const refuse = () => Promise.resolve(fail('backup/no-folder'));
  return {
    listBackups: refuse,
    createBackup: refuse,
    appendBackup: refuse,
    readBackup: refuse,
    publishBackup: refuse,
    removeBackups: refuse,
    readPicked: refuse,
    sizeOfPicked: refuse,
  };
}
