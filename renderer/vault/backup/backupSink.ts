import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import type { ArchiveSink } from '#renderer/vault/log/archive/archiveSink.ts';
import type { ArchiveSource } from '#renderer/vault/log/archive/readArchive.ts';

type Files = Client<FileCalls>;

export interface BackupSink extends ArchiveSink {
  /** What main said when it failed; null while nothing did. */
  failure(): string | null;
}

/** A file in the chosen folder; `name` is the one that it has in the end. `prove` is asked once all of it is on disk, and
 *  what it refuses gets no name. */
export function backupSink(files: Files, name: string, prove: () => Promise<Result<unknown>>): BackupSink {
  const part = `${name}.part`;
  let failure: string | null = null;
  const told = <Value>(answer: Result<Value>): Result<Value> => {
    if (!answer.ok) failure ??= answer.code;
    return answer;
  };
  return {
    failure: () => failure,
    create: async () => told(await files.createBackup({ name: part })),
    append: async (at, bytes) => told(await files.appendBackup({ name: part, at, bytes })),
    read: async (offset, length) => told(await files.readBackup({ name: part, offset, length })),
    async publish() {
      const proven = told(await prove());
      return proven.ok ? told(await files.publishBackup({ name: part })) : proven;
    },
    discard: () => files.removeBackups({ names: [part] }),
  };
}

/** A backup to read: one of the chosen folder, by its name, or a file that the person picked. */
export type BackupFrom = { readonly name: string } | { readonly token: string };

export async function backupSource(
  files: Files,
  from: BackupFrom,
): Promise<Result<ArchiveSource, 'backup/no-folder' | 'backup/not-readable'>> {
  if ('token' in from) {
    const { token } = from;
    const size = await files.sizeOfPicked({ token });
    if (!size.ok) return fail('backup/not-readable', size.code);
    const read: ArchiveSource['read'] = (offset, length) => files.readPicked({ token, offset, length });
    return { ok: true, value: { size: size.value.size, read } };
  }
  const { name } = from;
  const listed = await files.listBackups(null);
  if (!listed.ok) return fail(listed.code === 'backup/no-folder' ? 'backup/no-folder' : 'backup/not-readable');
  const file = listed.value.find((one) => one.name === name);
  if (file === undefined) return fail('backup/not-readable', 'gone');
  return { ok: true, value: { size: file.size, read: (offset, length) => files.readBackup({ name, offset, length }) } };
}
