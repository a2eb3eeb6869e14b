/** Small files that a person saves or picks, and the first look at an office server. */
import path from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { BrowserWindow } from 'electron';
import { inspectServer } from '../officeLine/inspectServer.ts';
import { readAtMost, saveBytes, type FileDialogs } from './chosenFiles.ts';

export function fileHandlers(
  window: BrowserWindow,
  dialogs: FileDialogs,
): Handlers<Pick<MainCalls, 'saveFile' | 'pickFile' | 'inspectServer'>> {
  return {
    saveFile: ({ name, bytes }) => saveAs(window, dialogs, name, bytes),
    pickFile: async ({ extensions, maxBytes }) => {
      const file = await dialogs.whichToOpen(window, extensions);
      if (file === null) return ok({ bytes: null });
      try {
        const bytes = await readAtMost(file, maxBytes);
        return bytes === null ? fail('file/too-large') : ok({ bytes });
      } catch {
        return fail('file/read-failed');
      }
    },
    inspectServer: ({ url }) => inspectServer(url),
  };
}

export async function saveAs(
  window: BrowserWindow,
  dialogs: FileDialogs,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ saved: boolean }, 'file/write-failed'>> {
  const file = await dialogs.whereToSave(window, name, path.extname(name).slice(1));
  if (file === null) return ok({ saved: false });
  try {
    await saveBytes(file, bytes);
    return ok({ saved: true });
  } catch {
    return fail('file/write-failed');
  }
}
