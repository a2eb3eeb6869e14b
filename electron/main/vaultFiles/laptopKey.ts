/** What of this very laptop is bound into the key slots: a secret that its keychain seals, and a mark of where the vault
 *  lies. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { logFolder } from '../profiles/profileFolder.ts';
import { overwriteFile } from '../profiles/slotsOnDisk.ts';
import type { FileSystem } from './fileSystem.ts';
import { writeWhole } from './writeWhole.ts';

/** The operating system's keychain, for this account on this laptop. */
export interface Sealer {
  isPossible(): Promise<boolean>;
  seal(text: string): Promise<Uint8Array>;
  /** Throws when it was sealed elsewhere, or the keychain is shut. */
  open(sealed: Uint8Array): Promise<string>;
}
export const noSealer: Sealer = {
  isPossible: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no keychain')),
  open: () => Promise.reject(new Error('no keychain')),
};
const SECRET_BYTES = 32;

/** The sealed secret lies in the profile's file `binding`. */
export function bindingIn(folder: string): string {
  return path.join(folder, 'binding');
}

type LaptopCalls = Pick<FileCalls, 'readBinding' | 'writeBinding' | 'whereLogLies'>;

export function laptopKey(disk: FileSystem, folder: string, sealer: Sealer): Handlers<LaptopCalls> {
  const file = bindingIn(folder);
  return {
    readBinding: async () => {
      const possible = await sealer.isPossible().catch(() => false);
      return ok({ possible, secret: possible ? await readSecret(disk, file, sealer) : null });
    },
    writeBinding: async ({ secret }) => {
      try {
        if (secret === null) {
          await overwriteFile(disk, file);
          await disk.remove(file);
          await disk.syncFolder(folder);
          return ok(null);
        }
        if (secret.length !== SECRET_BYTES || !(await sealer.isPossible())) return fail('binding/impossible');
        await writeWhole(disk, file, await sealer.seal(Buffer.from(secret).toString('base64')));
        return ok(null);
      } catch {
        return fail('binding/impossible');
      }
    },
    whereLogLies: async () => ok({ mark: await markOf(path.join(folder, logFolder)) }),
  };
}

async function readSecret(disk: FileSystem, file: string, sealer: Sealer): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const sealed = await disk.readWhole(file);
    if (sealed === null) return null;
    const secret = new Uint8Array(Buffer.from(await sealer.open(sealed), 'base64'));
    return secret.length === SECRET_BYTES ? secret : null;
  } catch {
    return null;
  }
}

/** A copy has another inode and another birth; another laptop another id. '' where the system tells nothing. */
async function markOf(log: string): Promise<string> {
  try {
    const { dev, ino, birthtimeNs } = await stat(log, { bigint: true });
    // Device numbers are given out anew at each start on some systems; the machine and the file are what counts.
    const device = process.platform === 'linux' ? '' : String(dev);
    const parts = ['pristan/where/1', await machineId(), device, String(ino), String(birthtimeNs)];
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  } catch {
    return '';
  }
}

/** Linux says it in a file; elsewhere the file's own identity has to do. It leaves this machine only inside a hash. */
async function machineId(): Promise<string> {
  for (const file of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    const id = process.platform === 'linux' ? await readFile(file, 'utf8').catch(() => '') : '';
    if (id.trim() !== '') return id.trim();
  }
  return '';
}
