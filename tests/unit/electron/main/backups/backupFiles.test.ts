import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFiles, type BackupFiles } from '#electron/main/backups/backupFiles.ts';
import { chooseFolder, chosenFolder } from '#electron/main/backups/backupFolder.ts';
import { pickedFiles } from '#electron/main/backups/pickedFiles.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';

const name = 'pristan-2026-11-22-0123abcd.backup';
const part = `${name}.part`;
const bytes = (length: number) => new Uint8Array(length).fill(7);

describe('backups on disk', () => {
  let root = '';
  let profile = '';
  let stick = '';
  let open: BackupFiles[] = [];
  const filesOn = (disk = nodeFileSystem, picked = pickedFiles()): BackupFiles['handlers'] => {
    const files = backupFiles(disk, profile, picked);
    open.push(files);
    return files.handlers;
  };
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'pristan-backups-'));
    profile = path.join(root, 'profiles', 'p1');
    stick = path.join(root, 'stick');
    await mkdir(profile, { recursive: true });
    await mkdir(stick);
  });
  afterEach(async () => {
    for (const files of open) await files.close();
    open = [];
    await rm(root, { recursive: true });
  });

  it('[BF1] answers no-folder before one is chosen, while it is out, and works when it is in again', async () => {
    const files = filesOn();
    expect(await files.listBackups(null)).toMatchObject({ ok: false, code: 'backup/no-folder' });
    expect(await files.createBackup({ name: part })).toMatchObject({ code: 'backup/no-folder' });
    expect(await chooseFolder(profile, stick)).toBe(true);
    expect(await chosenFolder(profile)).toEqual({ path: stick, there: true });
    await rename(stick, `${stick}-out`);
    expect(await chosenFolder(profile)).toEqual({ path: stick, there: false });
    expect(await files.createBackup({ name: part })).toMatchObject({ code: 'backup/no-folder' });
    await rename(`${stick}-out`, stick);
    expect(await files.createBackup({ name: part })).toMatchObject({ ok: true });
  });

  it.skipIf(process.platform !== 'linux')('[BF1] takes the empty place of a stick for no stick', async () => {
    const other = await mkdtemp('/dev/shm/pristan-stick-');
    const link = path.join(root, 'mounted');
    await symlink(other, link);
    expect(await chooseFolder(profile, link)).toBe(true);
    expect(await filesOn().listBackups(null)).toMatchObject({ ok: true });
    await rm(link);
    await mkdir(link);
    expect(await filesOn().createBackup({ name: part })).toMatchObject({ code: 'backup/no-folder' });
    expect(await readdir(link)).toEqual([]);
    await rm(other, { recursive: true });
  });

  it('[BF2] tells a full disk, a stick pulled out and another failure apart', async () => {
    await chooseFolder(profile, stick);
    const disk = faultyDisk();
    const files = filesOn(disk);
    await files.createBackup({ name: part });
    disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
    expect(await files.appendBackup({ name: part, at: 0, bytes: bytes(10) })).toMatchObject({
      code: 'backup/disk-full',
    });
    disk.failure = null;
    expect(await files.appendBackup({ name: part, at: 0, bytes: bytes(10) })).toMatchObject({ ok: false });

    const another = 'pristan-2026-11-22-0123abce.backup.part';
    await files.createBackup({ name: another });
    disk.failure = { code: 'EIO', at: 'sync', keeps: true };
    await rename(stick, `${stick}-out`);
    expect(await files.appendBackup({ name: another, at: 0, bytes: bytes(10) })).toMatchObject({
      code: 'backup/no-folder',
    });
    await rename(`${stick}-out`, stick);
    expect(await files.appendBackup({ name: another, at: 10, bytes: bytes(10) })).toMatchObject({
      code: 'backup/write-failed',
    });
  });

  it('[BF3] gives the finished name only at the end, and never over another file', async () => {
    await chooseFolder(profile, stick);
    const files = filesOn();
    expect(await files.createBackup({ name })).toMatchObject({ ok: false });
    await files.createBackup({ name: part });
    expect(await files.createBackup({ name: part })).toMatchObject({ ok: false, detail: 'EEXIST' });
    await files.appendBackup({ name: part, at: 0, bytes: bytes(10) });
    await files.appendBackup({ name: part, at: 10, bytes: bytes(5) });
    expect(await readdir(stick)).toEqual([part]);
    if (process.platform !== 'win32') expect((await stat(path.join(stick, part))).mode & 0o077).toBe(0);
    expect(await files.publishBackup({ name: part })).toMatchObject({ ok: true });
    expect(await readdir(stick)).toEqual([name]);
    expect(await files.readBackup({ name, offset: 8, length: 100 })).toEqual({ ok: true, value: bytes(7) });
    expect(await files.appendBackup({ name: part, at: 15, bytes: bytes(1) })).toMatchObject({ ok: false });

    await files.createBackup({ name: part });
    expect(await files.publishBackup({ name: part })).toMatchObject({ ok: false, detail: 'EEXIST' });
    expect((await stat(path.join(stick, name))).size).toBe(15);
  });

  it('[BF3] leaves what was cut off under its part name, to be removed before the next', async () => {
    await chooseFolder(profile, stick);
    const first = backupFiles(nodeFileSystem, profile, pickedFiles());
    await first.handlers.createBackup({ name: part });
    await first.handlers.appendBackup({ name: part, at: 0, bytes: bytes(10) });
    await first.close();
    expect(await first.handlers.publishBackup({ name: part })).toMatchObject({ ok: false });
    const next = filesOn();
    expect(await next.listBackups(null)).toEqual({ ok: true, value: [{ name: part, size: 10 }] });
    expect(await next.removeBackups({ names: [part, name] })).toMatchObject({ ok: true });
    expect(await readdir(stick)).toEqual([]);
  });

  it('[BF4] does without syncing a folder where a file system cannot', async () => {
    await chooseFolder(profile, stick);
    const code = { now: 'EINVAL' };
    const files = filesOn({
      ...nodeFileSystem,
      syncFolder: () => Promise.reject(Object.assign(new Error('injected'), { code: code.now })),
    });
    await files.createBackup({ name: part });
    expect(await files.publishBackup({ name: part })).toMatchObject({ ok: true });
    code.now = 'EIO';
    expect(await files.removeBackups({ names: [name] })).toMatchObject({ code: 'backup/write-failed' });
  });

  it('[BF5] knows its own files only', async () => {
    await writeFile(path.join(stick, 'holiday.jpg'), 'x');
    await symlink('/nowhere', path.join(stick, 'dangling'));
    await writeFile(path.join(stick, name), 'abc');
    await chooseFolder(profile, stick);
    expect(await filesOn().listBackups(null)).toEqual({ ok: true, value: [{ name, size: 3 }] });
  });

  it('[BF6] reads a picked file in pieces, by the token of its own window', async () => {
    const file = path.join(root, 'from-elsewhere.backup');
    await writeFile(file, new Uint8Array([1, 2, 3, 4, 5]));
    const picked = pickedFiles();
    const token = picked.add(file);
    const files = filesOn(nodeFileSystem, picked);
    expect(await files.sizeOfPicked({ token })).toEqual({ ok: true, value: { size: 5 } });
    expect(await files.readPicked({ token, offset: 3, length: 4 })).toEqual({
      ok: true,
      value: new Uint8Array([4, 5]),
    });
    expect(await filesOn().readPicked({ token, offset: 0, length: 4 })).toMatchObject({ ok: false });
    await rm(file);
    expect(await files.sizeOfPicked({ token })).toMatchObject({ code: 'backup/read-failed', detail: 'ENOENT' });
  });

  it('[BF7] refuses a folder inside the profiles, and one that is not there', async () => {
    expect(await chooseFolder(profile, profile)).toBe(false);
    expect(await chooseFolder(profile, path.join(root, 'profiles'))).toBe(false);
    expect(await chooseFolder(profile, path.join(root, 'nowhere'))).toBe(false);
    expect(await chosenFolder(profile)).toBeNull();
    expect(await chooseFolder(profile, root)).toBe(true);
    if (process.platform !== 'win32') {
      expect((await stat(path.join(profile, 'backup.json'))).mode & 0o077).toBe(0);
    }
  });
});
