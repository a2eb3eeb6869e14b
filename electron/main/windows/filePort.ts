/** The one connection between a vault worker and its files. A page that asks again loses the one it had, and gets none
 *  once a vault is open: whoever holds this port can speak to a server of its choice, and a page must never. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fileCalls, type FileCalls } from '#shared/ipc/fileCalls.ts';
import type { PortMessage } from '#shared/ipc/bridge.ts';
import { serve, type Handlers } from '#shared/rpc/rpc.ts';
import { MessageChannelMain, type WebContents } from 'electron';
import { knownOffices, type KnownOffices } from '../officeLine/knownOffices.ts';
import { officeLine } from '../officeLine/officeLine.ts';
import { backupFiles } from '../backups/backupFiles.ts';
import { carryFiles } from '../carry/carryFiles.ts';
import { pickedFiles, type PickedFiles } from '../backups/pickedFiles.ts';
import { systemSealer } from '../locking/systemSealer.ts';
import type { GuessCounter } from '../profiles/guessCounter.ts';
import { chunkFiles } from '../vaultFiles/chunkFiles.ts';
import { keyFiles } from '../vaultFiles/keyFiles.ts';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { portOfMessagePort } from '../vaultFiles/portOfMessagePort.ts';
import { vaultFiles } from '../vaultFiles/vaultFiles.ts';

interface PortOf {
  readonly folder: string;
  readonly guesses: GuessCounter;
  /** More wrong guesses than its owner allows. */
  readonly tooMany: () => void;
}
export interface FilePort {
  /** Posts the page a port for the files in `folder`, after the one before has finished its tail. */
  give(contents: WebContents, profile: PortOf): Promise<Result<null, 'profile/closing' | 'profile/open'>>;
  /** The page says that the passphrase was right. */
  opened(): void;
  /** At once, and for good: no way into the vault is written any more. */
  refuseKeys(): void;
  /** Whether opened records can be in the window: its worker has used more than the key slots. */
  isVaultOpen(): boolean;
  /** The files that the person picked in this window. */
  readonly picked: PickedFiles;
  /** The tail is written and synced when it answers. */
  close(): Promise<void>;
}

/** `confirmOffice` asks the person whether this window may talk to a server. */
export function filePort(confirmOffice: (origin: string, signal: AbortSignal) => Promise<boolean>): FilePort {
  let vaultOpen = false;
  let closed = false;
  let refused = false;
  let refuseCurrent: () => void = () => undefined;
  let closeCurrent: () => Promise<void> = () => Promise.resolve();
  const picked = pickedFiles();
  const opens = (): void => {
    vaultOpen = true;
  };
  return {
    picked,
    opened: opens,
    refuseKeys: () => {
      refused = true;
      refuseCurrent();
    },
    give: async (contents, { folder, guesses, tooMany }) => {
      if (vaultOpen) return fail('profile/open');
      await closeCurrent();
      if (closed || refused || contents.isDestroyed()) return fail('profile/closing');
      const offices = knownOffices(folder, confirmOffice);
      await offices.prepare();
      const channel = new MessageChannelMain();
      const all = everything({ contents, folder, picked, offices });
      refuseCurrent = all.closeKeys;
      const watched = watching(all.handlers, { guesses, tooMany, isOpen: () => vaultOpen, opens });
      const served = serve(portOfMessagePort(channel.port1), fileCalls, watched);
      let closing: Promise<void> | null = null;
      const close = (): Promise<void> => {
        closing ??= all.close().then(() => {
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

interface Parts {
  readonly contents: WebContents;
  readonly folder: string;
  readonly picked: PickedFiles;
  readonly offices: KnownOffices;
}
interface Everything {
  readonly handlers: Handlers<FileCalls>;
  closeKeys(): void;
  /** What was begun is on disk when it resolves. */
  close(): Promise<void>;
}

function everything({ contents, folder, picked, offices }: Parts): Everything {
  const files = vaultFiles(nodeFileSystem, folder);
  const chunks = chunkFiles(nodeFileSystem, folder);
  const backups = backupFiles(nodeFileSystem, folder, picked);
  const carried = carryFiles(nodeFileSystem, picked);
  const keys = keyFiles(nodeFileSystem, folder, systemSealer);
  const line = officeLine(offices.mayTalkTo);
  return {
    handlers: {
      ...files.handlers,
      ...chunks.handlers,
      ...keys.handlers,
      ...backups.handlers,
      ...carried.handlers,
      ...replicasOf(contents),
      ...line.handlers,
    },
    closeKeys: keys.close,
    close: async () => {
      line.close();
      keys.close();
      await Promise.all([files.close(), chunks.close(), backups.close(), carried.close()]);
    },
  };
}

function replicasOf({ session }: WebContents): Handlers<Pick<FileCalls, 'clearReplicas'>> {
  return {
    clearReplicas: () =>
      session.clearStorageData({ storages: ['indexdb'] }).then(
        () => ok(null),
        () => fail('replica/not-cleared'),
      ),
  };
}

interface Watch extends Pick<PortOf, 'guesses' | 'tooMany'> {
  readonly isOpen: () => boolean;
  readonly opens: () => void;
}

/** The same calls, and what they tell: that somebody guesses, and that a vault is open. */
function watching(handlers: Handlers<FileCalls>, { guesses, tooMany, isOpen, opens }: Watch): Handlers<FileCalls> {
  return {
    ...handlers,
    // A worker with slots in its hands can try a passphrase: so this is where guesses are counted.
    readSlots: async () => {
      const slots = await handlers.readSlots(null);
      if (isOpen() || !slots.ok || slots.value === null) return slots;
      const { waitMs, isTooMany } = await guesses.begin();
      if (isTooMany) tooMany();
      return isTooMany || waitMs > 0 ? fail('guess/wait') : slots;
    },
    readSegment: (input) => {
      if (!isCache(input.name)) opens();
      return handlers.readSegment(input);
    },
    writeSlots: (input) => {
      opens();
      return handlers.writeSlots(input);
    },
    append: (input) => {
      opens();
      return handlers.append(input);
    },
  };
}

/** A snapshot's first bytes may be read while the passphrase is still being tried. */
function isCache(name: string): boolean {
  return name.endsWith('.snap') || name.endsWith('.index');
}
