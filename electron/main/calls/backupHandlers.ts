/** Where backups go, and which one is to be read: asked of the person, kept from the page. */
import path from 'node:path';
import { fail, ok } from '#shared/kernel/result.ts';
import type { safetyCalls } from '#shared/ipc/safetyCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { BrowserWindow } from 'electron';
import { chooseFolder, chosenFolder } from '../backups/backupFolder.ts';
import type { PickedFiles } from '../backups/pickedFiles.ts';
import type { FileDialogs } from './chosenFiles.ts';

const extension = 'backup';

interface BackupNeeds {
  readonly window: BrowserWindow;
  readonly dialogs: FileDialogs;
  /** Of the window's profile; null on the list of profiles. */
  readonly folder: string | null;
  readonly picked: PickedFiles;
}

export function backupHandlers({
  window,
  dialogs,
  folder,
  picked,
}: BackupNeeds): Handlers<Pick<typeof safetyCalls, 'backupFolder' | 'chooseBackupFolder' | 'pickBackup'>> {
  return {
    backupFolder: async () => ok({ folder: folder === null ? null : await chosenFolder(folder) }),
    chooseBackupFolder: async () => {
      if (folder === null) return fail('profile/none');
      const chosen = await dialogs.whichFolder(window);
      if (chosen === null) return ok({ chosen: false });
      return (await chooseFolder(folder, chosen)) ? ok({ chosen: true }) : fail('backup/no-folder');
    },
    pickBackup: async () => {
      const file = await dialogs.whichToOpen(window, [extension]);
      return ok(file === null ? { token: null, name: '' } : { token: picked.add(file), name: path.basename(file) });
    },
  };
}
