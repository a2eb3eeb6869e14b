/** The calls of shared/ipc/files/chunkFileCalls over one profile: `files/<shelf>/<two letters>/<name>`, and what is still
 *  being added in `files/<shelf>/unfinished`. */
import path from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { ChunkName, UnfinishedName, type chunkFileCalls } from '#shared/ipc/files/chunkFileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { filesFolder } from '../profiles/profileFolder.ts';
import { errorName, type FileSystem } from './fileSystem.ts';
import { readPart } from './readPart.ts';
import { writeAll, writeWhole } from './writeWhole.ts';

export interface ChunkFiles {
  readonly handlers: Handlers<typeof chunkFileCalls>;
  /** What was begun is on disk; after that nothing is written. */
  close(): Promise<void>;
}
const LARGEST = 4_194_304;

export function chunkFiles(disk: FileSystem, folder: string): ChunkFiles {
  const root = path.join(folder, filesFolder);
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  const change = <Value>(act: () => Promise<Value>): Promise<Result<Value>> => {
    if (closed) return Promise.resolve(fail('files/closed'));
    const changing = attempt('files/write-failed', act);
    underWay.add(changing);
    return changing.finally(() => underWay.delete(changing));
  };
  const write = (bytes: Uint8Array, to: string): Promise<Result<null>> =>
    bytes.length > LARGEST
      ? Promise.resolve(fail('files/too-large'))
      : change(async () => {
          await madeFolder(disk, folder, path.dirname(to));
          await writeWhole(disk, to, bytes);
          return null;
        });
  const chunkAt = (shelf: string, name: string): string => path.join(root, shelf, name.slice(0, 2), name);
  const unfinishedAt = (shelf: string, name: string): string => path.join(root, shelf, 'unfinished', name);
  return {
    handlers: {
      writeChunk: ({ shelf, name, bytes }) => write(bytes, chunkAt(shelf, name)),
      readChunk: ({ shelf, name }) => attempt('files/read-failed', () => disk.readWhole(chunkAt(shelf, name))),
      listChunks: ({ shelf, start }) => listed(disk, path.join(root, shelf, start), ChunkName),
      removeChunks: ({ shelf, names }) =>
        change(() =>
          removeAll(
            disk,
            names.map((name) => chunkAt(shelf, name)),
          ),
        ),
      listUnfinished: ({ shelf }) => listed(disk, path.join(root, shelf, 'unfinished'), UnfinishedName),
      readUnfinished: ({ shelf, name, offset, length }) =>
        attempt('files/read-failed', () => readPart(disk, unfinishedAt(shelf, name), offset, length)),
      appendUnfinished: async ({ shelf, name, at, bytes }) => {
        if (bytes.length > LARGEST) return fail('files/too-large');
        const appended = await change(() => append(disk, unfinishedAt(shelf, name), at, bytes));
        if (!appended.ok) return appended;
        return appended.value ? ok(null) : fail('files/not-at-end');
      },
      replaceUnfinished: ({ shelf, name, bytes }) => write(bytes, unfinishedAt(shelf, name)),
      removeUnfinished: ({ shelf, name }) => change(() => removeAll(disk, [unfinishedAt(shelf, name)])),
      removeOtherShelves: ({ keep }) =>
        change(async () => {
          const others = (await disk.foldersIn(root)).filter((name) => !keep.includes(name));
          for (const name of others) await disk.removeFolder(path.join(root, name));
          return null;
        }),
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}

/** A new folder's name is as little on the medium as a new file's until the folder above it is synced. */
async function madeFolder(disk: FileSystem, profile: string, folder: string): Promise<void> {
  const above = path.dirname(folder);
  if ((await disk.foldersIn(above)).includes(path.basename(folder))) return;
  if (above !== profile) await madeFolder(disk, profile, above);
  await disk.makeFolder(folder);
  await disk.syncFolder(above);
}

/** false: it has another size. */
async function append(disk: FileSystem, file: string, at: number, bytes: Uint8Array): Promise<boolean> {
  const handle = await disk.open(file, 'update');
  try {
    if ((await handle.size()) !== at) return false;
    await writeAll(handle, bytes, at);
    await handle.syncData();
    return true;
  } finally {
    await handle.close();
  }
}

async function listed(
  disk: FileSystem,
  folder: string,
  shape: typeof ChunkName,
): Promise<Result<{ name: string; size: number }[], 'files/read-failed'>> {
  const found = await attempt('files/read-failed', () => disk.list(folder));
  if (!found.ok) return found.detail === 'ENOENT' ? ok([]) : found;
  const halves = found.value.filter(({ name }) => name.endsWith('.new'));
  for (const { name } of halves) await disk.remove(path.join(folder, name)).catch(() => undefined);
  return ok(found.value.filter(({ name }) => shape.safeParse(name).success));
}

async function removeAll(disk: FileSystem, files: readonly string[]): Promise<null> {
  for (const file of files) await disk.remove(file);
  return null;
}

async function attempt<Value, Code extends string>(
  code: Code,
  act: () => Promise<Value>,
): Promise<Result<Value, Code>> {
  try {
    return ok(await act());
  } catch (error) {
    return fail(code, errorName(error));
  }
}
