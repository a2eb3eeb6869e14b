/** The one connection between a vault worker and its files. A page that asks again loses the one it had, and gets none
 *  once a vault is open: whoever holds this port can speak to a server of its choice, and a page must never. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fileCalls, type FileCalls } from '#shared/ipc/fileCalls.ts';
import type { PortMessage } from '#shared/ipc/bridge.ts';
import { serve, type Handlers } from '#shared/rpc/rpc.ts';
import { MessageChannelMain, type WebContents } from 'electron';
import { officeLine } from '../officeLine/officeLine.ts';
import { backupFiles } from '../backups/backupFiles.ts';
import { pickedFiles, type PickedFiles } from '../backups/pickedFiles.ts';
import { laptopKey } from '../vaultFiles/laptopKey.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { portOfMessagePort } from '../vaultFiles/portOfMessagePort.ts';
import { vaultFiles } from '../vaultFiles/vaultFiles.ts';

export interface FilePort {
  /** Posts the page a port for the files in `folder`, after the one before has finished its tail. */
  give(contents: WebContents, folder: string): Promise<Result<null, 'profile/closing' | 'profile/open'>>;
  /** Whether opened records can be in the window: its worker has used more than the key slots. */
  isVaultOpen(): boolean;
  /** The files that the person picked in this window. */
  readonly picked: PickedFiles;
  /** The tail is written and synced when it answers. */
  close(): Promise<void>;
}

export function filePort(): FilePort {
  let vaultOpen = false;
  let closed = false;
  let closeCurrent: () => Promise<void> = () => Promise.resolve();
  const picked = pickedFiles();
  return {
    picked,
    give: async (contents, folder) => {
      if (vaultOpen) return fail('profile/open');
      await closeCurrent();
      if (closed || contents.isDestroyed()) return fail('profile/closing');
      const channel = new MessageChannelMain();
      const files = vaultFiles(nodeFileSystem, folder);
      const backups = backupFiles(nodeFileSystem, folder, picked);
      const line = officeLine();
      const handlers: Handlers<FileCalls> = {
        ...files.handlers,
        ...laptopKey(),
        ...backups.handlers,
        ...line.handlers,
      };
      const served = serve(portOfMessagePort(channel.port1), fileCalls, {
        ...handlers,
        readSegment: (input) => {
          vaultOpen = true;
          return handlers.readSegment(input);
        },
        writeSlots: (input) => {
          vaultOpen = true;
          return handlers.writeSlots(input);
        },
        append: (input) => {
          vaultOpen = true;
          return handlers.append(input);
        },
      });
      let closing: Promise<void> | null = null;
      const close = (): Promise<void> => {
        line.close();
        closing ??= Promise.all([files.close(), backups.close()]).then(() => {
          served.stop();
          channel.port1.close();
        });
        return closing;
      };
      closeCurrent = close;
      channel.port1.on('close', () => void close()); // the worker is gone
      contents.postMessage('pristan:files' satisfies PortMessage, null, [channel.port2]);
      return ok(null);
    },
    isVaultOpen: () => vaultOpen,
    close: () => {
      closed = true;
      return closeCurrent();
    },
  };
}
