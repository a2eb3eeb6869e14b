/** The vault's files on disk, as the worker's file calls ask for them. Main never learns what a byte means. */
import path from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { SegmentName } from '#shared/ipc/files/segmentCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { logFolder, slotsFile } from '../profiles/profileFolder.ts';
import { errorName, type FileSystem } from './fileSystem.ts';
import { readPart } from './readPart.ts';
import { segmentWriter, type SegmentWriter } from './segmentWriter.ts';
import { writeWhole } from './writeWhole.ts';

type DiskCalls = Pick<
  FileCalls,
  | 'readSlots'
  | 'writeSlots'
  | 'listSegments'
  | 'readSegment'
  | 'createSegment'
  | 'append'
  | 'publishSegment'
  | 'removeSegments'
  | 'freeSpace'
>;
export interface VaultFiles {
  readonly handlers: Handlers<DiskCalls>;
  /** Finishes and syncs the tail; after that every append is refused. */
  close(): Promise<void>;
}
/** More does not fit into one message (fileCalls says so). */
const largestAppend = 4_194_304;

export function vaultFiles(disk: FileSystem, folder: string): VaultFiles {
  const log = path.join(folder, logFolder);
  const slots = path.join(folder, slotsFile);
  const writers = new Map<string, Promise<SegmentWriter>>();
  let closed = false;

  const writerOf = (name: string, mode: 'create' | 'update'): Promise<SegmentWriter> => {
    const known = writers.get(name);
    if (known !== undefined) return known;
    const opening = disk.open(path.join(log, name), mode).then(segmentWriter);
    writers.set(name, opening);
    opening.catch(() => writers.delete(name));
    return opening;
  };
  return {
    handlers: {
      readSlots: () => attempt('files/read-failed', () => disk.readWhole(slots)),
      writeSlots: ({ bytes }) =>
        closed
          ? refuse('files/closed')
          : attempt('files/write-failed', () => writeWhole(disk, slots, bytes).then(nothing)),
      listSegments: () => attempt('files/read-failed', () => listSegments(disk, log)),
      readSegment: ({ name, offset, length }) =>
        attempt('files/read-failed', () => readPart(disk, path.join(log, name), offset, length)),
      createSegment: ({ name }) =>
        closed
          ? refuse('files/closed')
          : attempt('files/write-failed', async () => {
              if (writers.has(name)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
              await writerOf(name, 'create');
              return disk.syncFolder(log).then(nothing);
            }),
      append: async ({ name, at, bytes }) => {
        if (closed) return fail('files/closed');
        if (bytes.length > largestAppend) return fail('files/too-large');
        const writer = await attempt('files/no-segment', () => writerOf(name, 'update'));
        return writer.ok ? writer.value.append(at, bytes) : writer;
      },
      publishSegment: ({ name }) =>
        closed ? refuse('files/closed') : attempt('files/write-failed', () => publish(disk, log, name, writers)),
      removeSegments: ({ names }) =>
        closed ? refuse('files/closed') : attempt('files/write-failed', () => removeAll(disk, log, names, writers)),
      freeSpace: () => attempt('files/read-failed', () => spaceOn(disk, folder)),
    },
    close: async () => {
      closed = true;
      const closing = [...writers.values()].map(async (writer) => (await writer).close());
      writers.clear();
      await Promise.allSettled(closing);
    },
  };
}

/** Only what this process wrote, to its end and without a failure, gets its name. */
async function publish(
  disk: FileSystem,
  log: string,
  name: string,
  writers: Map<string, Promise<SegmentWriter>>,
): Promise<null> {
  const finished = name.replace(/\.part$/, '');
  const writer = await writers.get(name);
  if (finished === name || writer === undefined) throw Object.assign(new Error('not a part'), { code: 'EINVAL' });
  writers.delete(name);
  await writer.close();
  if (!writer.isSound()) throw Object.assign(new Error('not whole'), { code: 'EIO' });
  await disk.rename(path.join(log, name), path.join(log, finished));
  await disk.syncFolder(log);
  return null;
}

/** One that does not go keeps no other from going. */
async function removeAll(
  disk: FileSystem,
  log: string,
  names: readonly string[],
  writers: Map<string, Promise<SegmentWriter>>,
): Promise<null> {
  let failure: unknown = null;
  for (const name of names) {
    const writer = writers.get(name);
    writers.delete(name);
    try {
      await writer?.then((one) => one.close()).catch(nothing); // It goes anyway.
      await disk.remove(path.join(log, name));
    } catch (error) {
      failure ??= error;
    }
  }
  await disk.syncFolder(log);
  if (failure !== null) throw failure as Error;
  return null;
}

async function spaceOn(disk: FileSystem, folder: string): Promise<{ bytes: number; total: number }> {
  return { bytes: await disk.freeBytes(folder), total: await disk.totalBytes(folder) };
}

async function listSegments(disk: FileSystem, log: string): Promise<{ name: string; size: number }[]> {
  const files = await disk.list(log);
  return files.filter(({ name }) => SegmentName.safeParse(name).success).sort((a, b) => (a.name < b.name ? -1 : 1));
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

function refuse<Code extends string>(code: Code): Promise<Result<never, Code>> {
  return Promise.resolve(fail(code));
}

function nothing(): null {
  return null;
}
