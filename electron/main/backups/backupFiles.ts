/** Backups in the folder that the person chose, and files that they picked. What is written here is sealed; a file gets
 *  its finished name only when all of it is on the medium. Rules: ./SPEC.md */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { BackupName, type backupFileCalls } from '#shared/ipc/files/backupFileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { errorName, refusal, type FileSystem } from '../vaultFiles/fileSystem.ts';
import { segmentWriter, type SegmentWriter } from '../vaultFiles/segmentWriter.ts';
import { failureIn, inFolder, type BackupFailure } from './inFolder.ts';
import type { PickedFiles } from './pickedFiles.ts';
import { readPart } from '../vaultFiles/readPart.ts';
import { syncNames } from '../vaultFiles/syncNames.ts';

export interface BackupFiles {
  readonly handlers: Handlers<typeof backupFileCalls>;
  /** What is half-written stays under its `.part` name. */
  close(): Promise<void>;
}
interface Writing {
  readonly folder: string;
  readonly writer: SegmentWriter;
}
const largestAppend = 4_194_304;
const part = /\.part$/;

export function backupFiles(disk: FileSystem, profile: string, picked: PickedFiles): BackupFiles {
  const writing = new Map<string, Writing>();
  let closed = false;

  const within = <Value>(code: BackupFailure, act: (folder: string) => Promise<Value>) => inFolder(profile, code, act);
  const stop = async (name: string): Promise<void> => {
    const known = writing.get(name);
    writing.delete(name);
    await known?.writer.close();
  };
  return {
    handlers: {
      listBackups: () => within('backup/read-failed', (folder) => listBackups(disk, folder)),
      createBackup: ({ name }) =>
        within('backup/write-failed', async (folder) => {
          if (closed || !part.test(name)) throw refusal('EINVAL');
          const handle = await disk.open(path.join(folder, name), 'create');
          writing.set(name, { folder, writer: await segmentWriter(handle) });
          return null;
        }),
      appendBackup: async ({ name, at, bytes }) => {
        const known = writing.get(name);
        if (known === undefined) return fail('backup/write-failed', 'unknown');
        if (bytes.length > largestAppend) return fail('backup/write-failed', 'too-large');
        const written = await known.writer.append(at, bytes);
        return written.ok ? written : failureIn(profile, 'backup/write-failed', written.detail ?? written.code);
      },
      readBackup: ({ name, offset, length }) =>
        within('backup/read-failed', (folder) => readPart(disk, path.join(folder, name), offset, length)),
      publishBackup: ({ name }) =>
        within('backup/write-failed', async () => {
          const known = writing.get(name);
          if (closed || known === undefined) throw refusal('EINVAL');
          await stop(name);
          await publish(disk, known.folder, name);
          return null;
        }),
      removeBackups: ({ names }) =>
        within('backup/write-failed', async (folder) => {
          for (const name of names) {
            await stop(name);
            await disk.remove(path.join(folder, name));
          }
          await syncNames(disk, folder);
          return null;
        }),
      ...pickedHandlers(disk, picked),
    },
    close: async () => {
      closed = true;
      await Promise.allSettled([...writing.keys()].map(stop));
    },
  };
}

/** [BF6] */
function pickedHandlers(
  disk: FileSystem,
  picked: PickedFiles,
): Pick<BackupFiles['handlers'], 'readPicked' | 'sizeOfPicked'> {
  const read = async <Value>(token: string, act: (file: string) => Promise<Value>): Promise<Result<Value>> => {
    const file = picked.pathOf(token);
    if (file === null) return fail('backup/read-failed', 'unknown');
    try {
      return ok(await act(file));
    } catch (error) {
      return fail('backup/read-failed', errorName(error));
    }
  };
  return {
    readPicked: ({ token, offset, length }) => read(token, (file) => readPart(disk, file, offset, length)),
    sizeOfPicked: ({ token }) => read(token, async (file) => ({ size: await sizeOf(disk, file) })),
  };
}

/** [BF3] Never over a file that is there already. */
async function publish(disk: FileSystem, folder: string, name: string): Promise<void> {
  const finished = name.replace(part, '');
  if ((await listBackups(disk, folder)).some((one) => one.name === finished)) throw refusal('EEXIST');
  await disk.rename(path.join(folder, name), path.join(folder, finished));
  await syncNames(disk, folder);
}

async function listBackups(disk: FileSystem, folder: string): Promise<{ name: string; size: number }[]> {
  // Other files on a stick are none of our business, not even their sizes.
  const names = (await readdir(folder)).filter((name) => BackupName.safeParse(name).success).sort();
  return Promise.all(names.map(async (name) => ({ name, size: await sizeOf(disk, path.join(folder, name)) })));
}

async function sizeOf(disk: FileSystem, file: string): Promise<number> {
  const handle = await disk.open(file, 'read');
  try {
    return await handle.size();
  } finally {
    await handle.close();
  }
}
