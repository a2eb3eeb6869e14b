/** Carry files, written into folders that the person picked. What is written here is sealed. Rules: ./SPEC.md */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { carryFileCalls } from '#shared/ipc/files/carryFileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { PickedFiles } from '../backups/pickedFiles.ts';
import { errorName, refusal, type FileSystem } from '../vaultFiles/fileSystem.ts';
import { readPart } from '../vaultFiles/readPart.ts';
import { segmentWriter, type SegmentWriter } from '../vaultFiles/segmentWriter.ts';
import { syncNames } from '../vaultFiles/syncNames.ts';

export interface CarryFiles {
  readonly handlers: Handlers<typeof carryFileCalls>;
  /** What is half-written is taken away. */
  close(): Promise<void>;
}
interface Writing {
  readonly folder: string;
  readonly name: string;
  readonly writer: SegmentWriter;
}
type Failure = 'carry/no-folder' | 'carry/disk-full' | 'carry/write-failed';
/** For what the folder itself needs. */
const SPARE = 1_048_576;
const largestAppend = 4_194_304;

export function carryFiles(disk: FileSystem, picked: PickedFiles): CarryFiles {
  const writing = new Map<string, Writing>();
  const within = async <Value>(
    token: string,
    act: (known: Writing) => Promise<Value>,
  ): Promise<Result<Value, Failure>> => {
    const known = writing.get(token);
    if (known === undefined) return fail('carry/write-failed', 'unknown');
    try {
      return ok(await act(known));
    } catch (error) {
      return failureIn(known.folder, errorName(error));
    }
  };
  const discard = async (token: string): Promise<void> => {
    const known = writing.get(token);
    writing.delete(token);
    if (known === undefined) return;
    await known.writer.close();
    await disk.remove(partOf(known)).catch(() => undefined); // The stick may be out: then there is nothing to do it on.
  };
  return {
    handlers: {
      createCarry: async ({ token, day, bytes }) => {
        const folder = picked.pathOf(token);
        if (folder === null) return fail('carry/no-folder', 'unknown');
        await discard(token);
        try {
          if ((await disk.freeBytes(folder)) < bytes + SPARE) return fail('carry/disk-full', 'foreseen');
          const name = await freeName(folder, day);
          const handle = await disk.open(path.join(folder, `${name}.part`), 'create');
          writing.set(token, { folder, name, writer: await segmentWriter(handle) });
          return ok({ name });
        } catch (error) {
          return failureIn(folder, errorName(error));
        }
      },
      appendCarry: ({ token, at, bytes }) => append(writing.get(token), at, bytes),
      readCarry: ({ token, offset, length }) => within(token, (known) => readPart(disk, partOf(known), offset, length)),
      publishCarry: ({ token }) =>
        within(token, async (known) => {
          if (!known.writer.isSound()) throw refusal('EIO');
          await known.writer.close();
          await publish(disk, known);
          writing.delete(token);
          return null;
        }),
      discardCarry: async ({ token }) => {
        await discard(token);
        return ok(null);
      },
    },
    close: async () => {
      await Promise.allSettled([...writing.keys()].map(discard));
    },
  };
}

async function append(known: Writing | undefined, at: number, bytes: Uint8Array): Promise<Result<null, Failure>> {
  if (known === undefined) return fail('carry/write-failed', 'unknown');
  if (bytes.length > largestAppend) return fail('carry/write-failed', 'too-large');
  const written = await known.writer.append(at, bytes);
  return written.ok ? written : failureIn(known.folder, written.detail ?? written.code);
}

function partOf({ folder, name }: Writing): string {
  return path.join(folder, `${name}.part`);
}

/** [CW1] */
async function freeName(folder: string, day: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let number = 1; ; number += 1) {
    const name = `pristan-${day}${number === 1 ? '' : `-${String(number)}`}.carry`;
    if (!taken.has(name) && !taken.has(`${name}.part`)) return name;
  }
}

/** [CW1, CW2] A file of that name may have been put there meanwhile. */
async function publish(disk: FileSystem, known: Writing): Promise<void> {
  const { folder, name } = known;
  if ((await readdir(folder)).includes(name)) throw refusal('EEXIST');
  await disk.rename(partOf(known), path.join(folder, name));
  await syncNames(disk, folder);
}

/** [CW3] The same error says "the stick is out" when the folder is gone since. */
async function failureIn(folder: string, name: string): Promise<Result<never, Failure>> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) return fail('carry/no-folder', name);
  return fail(isDiskFull(name) ? 'carry/disk-full' : 'carry/write-failed', name);
}
