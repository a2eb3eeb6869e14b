/** Readable copies of a case's files, for one window. */
import path from 'node:path';
import { ok } from '#shared/kernel/result.ts';
import type { copyCalls } from '#shared/ipc/copyCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { BrowserWindow } from 'electron';
import type { ReadableCopies } from '../copies/readableCopies.ts';
import type { FileDialogs } from './chosenFiles.ts';

export function copyHandlers(
  window: BrowserWindow,
  dialogs: FileDialogs,
  copies: ReadableCopies,
): Handlers<typeof copyCalls> {
  return {
    beginCopy: async ({ name }) => {
      const proposed = asFileName(name);
      const file = await dialogs.whereToSave(window, proposed, path.extname(proposed).slice(1));
      return file === null ? ok({ token: null }) : copies.begin(file);
    },
    addToCopy: ({ token, bytes }) => copies.add(token, bytes),
    endCopy: ({ token, whole }) => copies.end(token, whole),
  };
}

/** What a colleague called it, without what some system takes for something else than a name. */
export function asFileName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/^\.+/, '');
  return plain.trim() === '' ? 'file' : plain.trim();
}
