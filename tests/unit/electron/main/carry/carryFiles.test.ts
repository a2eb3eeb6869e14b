import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pickedFiles } from '#electron/main/backups/pickedFiles.ts';
import { carryFiles, type CarryFiles } from '#electron/main/carry/carryFiles.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';

const day = '2026-11-23';
const name = `pristan-${day}.carry`;
const bytes = (length: number) => new Uint8Array(length).fill(7);

describe('carry files on a stick', () => {
  let stick = '';
  let token = '';
  let files: CarryFiles;
  const on = (disk = nodeFileSystem): CarryFiles['handlers'] => {
    const picked = pickedFiles();
    token = picked.add(stick);
    files = carryFiles(disk, picked);
    return files.handlers;
  };
  beforeEach(async () => {
    stick = path.join(await mkdtemp(path.join(os.tmpdir(), 'pristan-carry-')), 'stick');
    await mkdir(stick);
  });
  afterEach(async () => {
    await files.close();
    await rm(path.dirname(stick), { recursive: true });
  });

  it('[CW1] never takes a name that is there, and never renames over one', async () => {
    const carry = on();
    await writeFile(path.join(stick, name), 'of somebody else');
    expect(await carry.createCarry({ token, day, bytes: 10 })).toEqual({
      ok: true,
      value: { name: `pristan-${day}-2.carry` },
    });
    await carry.appendCarry({ token, at: 0, bytes: bytes(10) });
    await writeFile(path.join(stick, `pristan-${day}-2.carry`), 'came meanwhile');
    expect(await carry.publishCarry({ token })).toMatchObject({ ok: false, code: 'carry/write-failed' });
    expect(await readFile(path.join(stick, `pristan-${day}-2.carry`), 'utf8')).toBe('came meanwhile');
    expect(await readFile(path.join(stick, name), 'utf8')).toBe('of somebody else');
  });

  it('[CW2] has no name before it is whole, and is taken away when it is not finished', async () => {
    const carry = on();
    await carry.createCarry({ token, day, bytes: 10 });
    await carry.appendCarry({ token, at: 0, bytes: bytes(10) });
    expect(await readdir(stick)).toEqual([`${name}.part`]);
    expect(await carry.readCarry({ token, offset: 4, length: 100 })).toEqual({ ok: true, value: bytes(6) });
    expect(await carry.publishCarry({ token })).toMatchObject({ ok: true });
    expect(await readdir(stick)).toEqual([name]);
    if (process.platform !== 'win32') expect((await stat(path.join(stick, name))).mode & 0o077).toBe(0);
    await carry.createCarry({ token, day, bytes: 10 });
    await files.close();
    expect(await readdir(stick)).toEqual([name]);
    expect(await carry.appendCarry({ token, at: 0, bytes: bytes(1) })).toMatchObject({ code: 'carry/write-failed' });
  });

  it('[CW3] begins nothing where there is too little room', async () => {
    const carry = on({ ...nodeFileSystem, freeBytes: () => Promise.resolve(2_000_000) });
    expect(await carry.createCarry({ token, day, bytes: 1_500_000 })).toMatchObject({ code: 'carry/disk-full' });
    expect(await readdir(stick)).toEqual([]);
    expect(await carry.createCarry({ token, day, bytes: 500_000 })).toMatchObject({ ok: true });
  });

  it('[CW3] tells a full stick, one that was pulled out and another failure apart', async () => {
    const disk = faultyDisk();
    const carry = on(disk);
    await carry.createCarry({ token, day, bytes: 10 });
    disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
    expect(await carry.appendCarry({ token, at: 0, bytes: bytes(10) })).toMatchObject({ code: 'carry/disk-full' });
    disk.failure = null;
    expect(await carry.appendCarry({ token, at: 0, bytes: bytes(10) })).toMatchObject({ ok: false });
    expect(await carry.publishCarry({ token })).toMatchObject({ code: 'carry/write-failed' });
    await carry.createCarry({ token, day, bytes: 10 });
    disk.failure = { code: 'EIO', at: 'sync', keeps: false };
    expect(await carry.appendCarry({ token, at: 0, bytes: bytes(10) })).toMatchObject({ code: 'carry/write-failed' });
    disk.failure = null;
    await rename(stick, `${stick}-out`);
    expect(await carry.createCarry({ token, day, bytes: 10 })).toMatchObject({ code: 'carry/no-folder' });
    expect(await carry.createCarry({ token: 'made up', day, bytes: 10 })).toMatchObject({ code: 'carry/no-folder' });
    await rename(`${stick}-out`, stick);
  });
});
