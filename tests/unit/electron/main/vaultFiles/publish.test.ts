import { vaultFiles, type VaultFiles } from '#electron/main/vaultFiles/vaultFiles.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { faultyDisk, type FaultyDisk } from '#tests/support/faultyDisk.ts';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const name = '00000001-0123456789abcdef.snap';
const part = `${name}.part`;

describe('a file that is written aside', () => {
  let folder = '';
  let disk: FaultyDisk;
  let files: VaultFiles;
  let done: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'vault-'));
    await mkdir(path.join(folder, 'log'));
    const real = faultyDisk();
    done = [];
    disk = real;
    disk.rename = (from, to) => (done.push('rename'), faultyDisk().rename(from, to));
    disk.remove = (file) => (done.push('remove'), faultyDisk().remove(file));
    disk.syncFolder = (one) => (done.push('sync folder'), faultyDisk().syncFolder(one));
    files = vaultFiles(disk, folder);
  });
  afterEach(() => files.close());
  const names = (): Promise<string[]> => readdir(path.join(folder, 'log'));

  it('gets its name once it is whole, and the folder is synced before that is said', async () => {
    await files.handlers.createSegment({ name: part });
    await files.handlers.append({ name: part, at: 0, bytes: new Uint8Array([1, 2]) });
    done = [];
    expect(await files.handlers.publishSegment({ name: part })).toEqual(ok(null));
    expect(done).toEqual(['rename', 'sync folder']);
    expect(await names()).toEqual([name]);
    expect(new Uint8Array(await readFile(path.join(folder, 'log', name)))).toEqual(new Uint8Array([1, 2]));
    expect(await files.handlers.append({ name: part, at: 2, bytes: new Uint8Array(1) })).toEqual(
      fail('files/no-segment', 'ENOENT'),
    );
  });

  it.each(['write', 'sync'] as const)('never gets its name after a failed %s', async (at) => {
    await files.handlers.createSegment({ name: part });
    await files.handlers.append({ name: part, at: 0, bytes: new Uint8Array([1, 2]) });
    disk.failure = { code: 'EIO', at, keeps: true };
    await files.handlers.append({ name: part, at: 2, bytes: new Uint8Array(2) });
    disk.failure = null;
    expect(await files.handlers.publishSegment({ name: part })).toEqual(fail('files/write-failed', 'EIO'));
    expect(await names()).toEqual([part]);
  });

  it('is not taken over from an earlier start, and what is no part is not renamed', async () => {
    await writeFile(path.join(folder, 'log', part), 'half');
    expect(await files.handlers.publishSegment({ name: part })).toEqual(fail('files/write-failed', 'EINVAL'));
    await files.handlers.createSegment({ name });
    expect(await files.handlers.publishSegment({ name })).toEqual(fail('files/write-failed', 'EINVAL'));
  });

  it('goes when it is removed, also while it is written to; names that are not there are no failure', async () => {
    await files.handlers.createSegment({ name: part });
    const writing = files.handlers.append({ name: part, at: 0, bytes: new Uint8Array(2_000_000) });
    expect(await files.handlers.removeSegments({ names: [part, name] })).toEqual(ok(null));
    expect([ok(null), fail('files/closed')]).toContainEqual(await writing); // Whichever came first.
    expect(done.at(-1)).toBe('sync folder');
    expect(await names()).toEqual([]);
    expect(await files.handlers.createSegment({ name: part })).toEqual(ok(null));
  });

  it('that cannot be removed keeps no other from going, and it is said', async () => {
    const other = '00000002-0123456789abcdef.log';
    for (const one of [part, other]) await files.handlers.createSegment({ name: one });
    disk.remove = (file) =>
      file.endsWith('.part')
        ? Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }))
        : faultyDisk().remove(file);
    expect(await files.handlers.removeSegments({ names: [part, other] })).toEqual(fail('files/write-failed', 'EBUSY'));
    expect(await names()).toEqual([part]);
    expect(done.at(-1)).toBe('sync folder');
  });

  it('is not touched any more once the vault is closed', async () => {
    await files.handlers.createSegment({ name: part });
    await files.close();
    expect(await files.handlers.publishSegment({ name: part })).toEqual(fail('files/closed'));
    expect(await files.handlers.removeSegments({ names: [part] })).toEqual(fail('files/closed'));
    expect(await names()).toEqual([part]);
  });
});
