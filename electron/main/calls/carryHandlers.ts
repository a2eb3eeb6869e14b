/** Where a carry file goes, which one is to be read, and whether the app may close. */
import path from 'node:path';
import { ok } from '#shared/kernel/result.ts';
import type { carryMainCalls } from '#shared/ipc/carryMainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { BrowserWindow } from 'electron';
import type { PickedFiles } from '../backups/pickedFiles.ts';
import type { Desk } from '../windows/desk.ts';
import type { FileDialogs } from './chosenFiles.ts';

interface CarryNeeds {
  readonly window: BrowserWindow;
  readonly dialogs: FileDialogs;
  readonly picked: PickedFiles;
  readonly desk: Pick<Desk, 'answered'>;
}

export function carryHandlers({ window, dialogs, picked, desk }: CarryNeeds): Handlers<typeof carryMainCalls> {
  return {
    pickCarryFolder: async () => {
      const folder = await dialogs.whichFolder(window);
      return ok({ token: folder === null ? null : picked.add(folder) });
    },
    pickCarry: async () => {
      const file = await dialogs.whichToOpen(window, ['carry']);
      return ok(file === null ? { token: null, name: '' } : { token: picked.add(file), name: path.basename(file) });
    },
    answerClosing: ({ answer }) => {
      desk.answered(answer);
      return Promise.resolve(ok(null));
    },
  };
}
