/** The calls of shared/ipc/files/keyFileCalls over one profile. */
import path from 'node:path';
import { fail, ok } from '#shared/kernel/result.ts';
import type { keyFileCalls } from '#shared/ipc/files/keyFileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { unfinishedFile } from '../profiles/profileFolder.ts';
import { areSlotsDestroyed, replaceSlots, slotsIn } from '../profiles/slotsOnDisk.ts';
import { errorName, type FileSystem } from './fileSystem.ts';
import { laptopKey, type Sealer } from './laptopKey.ts';

export interface KeyFiles {
  readonly handlers: Handlers<typeof keyFileCalls>;
  /** At once: whatever asks after this writes nothing, so that a wipe is not undone. */
  close(): void;
}

export function keyFiles(disk: FileSystem, folder: string, sealer: Sealer): KeyFiles {
  const slots = slotsIn(folder);
  const laptop = laptopKey(disk, folder, sealer);
  let closed = false;
  return {
    handlers: {
      ...laptop,
      readSlots: async () => {
        try {
          return ok(await disk.readWhole(slots));
        } catch (error) {
          return fail('files/read-failed', errorName(error));
        }
      },
      writeSlots: async ({ bytes, evenInPlace }) => {
        if (closed || (await areSlotsDestroyed(disk, slots))) return fail('files/closed');
        try {
          await replaceSlots(disk, slots, bytes, evenInPlace === true);
          await disk.remove(path.join(folder, unfinishedFile)); // There is a vault now, whole.
          return ok(null);
        } catch (error) {
          return fail('files/write-failed', errorName(error));
        }
      },
      writeBinding: (input) => (closed ? Promise.resolve(fail('files/closed')) : laptop.writeBinding(input)),
    },
    close: () => {
      closed = true;
    },
  };
}
