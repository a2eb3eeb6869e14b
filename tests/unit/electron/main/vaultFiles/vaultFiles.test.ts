import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { vaultFiles, type VaultFiles } from '#electron/main/vaultFiles/vaultFiles.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { faultyDisk, type FaultyDisk } from '#tests/support/faultyDisk.ts';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const name = '00000001-0123456789abcdef.log';

describe("the vault's files", () => {
  let folder = '';
  let disk: FaultyDisk;
  let files: VaultFiles;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'vault-'));
    await mkdir(path.join(folder, 'log'));
    disk = faultyDisk();
    files = vaultFiles(disk, folder);
  });
  afterEach(() => files.close());

  it('has no slots at first, then the ones that were written last', async () => {
    expect(await files.handlers.readSlots(null)).toEqual(ok(null));
    await files.handlers.writeSlots({ bytes: new Uint8Array([1, 2, 3]) });
    expect(await files.handlers.writeSlots({ bytes: new Uint8Array([4]) })).toEqual(ok(null));
    expect(await files.handlers.readSlots(null)).toEqual(ok(new Uint8Array([4])));
    expect(await readdir(folder)).toEqual(['log', 'slots']);
  });

  it.each(['write', 'sync'] as const)('keeps the old slots whole when a %s fails', async (at) => {
    await files.handlers.writeSlots({ bytes: new Uint8Array([1, 2, 3]) });
    disk.failure = { code: 'ENOSPC', at, keeps: true };
    expect(await files.handlers.writeSlots({ bytes: new Uint8Array([9]) })).toEqual(
      fail('files/write-failed', 'ENOSPC'),
    );
    expect(new Uint8Array(await readFile(path.join(folder, 'slots')))).toEqual(new Uint8Array([1, 2, 3]));
    disk.failure = null;
    expect(await files.handlers.writeSlots({ bytes: new Uint8Array([9]) })).toEqual(ok(null));
  });

  it('is not stopped by what a crash left beside the slots', async () => {
    await writeFile(path.join(folder, 'slots.new'), 'half');
    expect(await files.handlers.writeSlots({ bytes: new Uint8Array([5]) })).toEqual(ok(null));
  });

  it('creates, appends, lists and reads', async () => {
    expect(await files.handlers.createSegment({ name })).toEqual(ok(null));
    await files.handlers.append({ name, at: 0, bytes: new Uint8Array([1, 2, 3, 4]) });
    expect(await files.handlers.listSegments(null)).toEqual(ok([{ name, size: 4 }]));
    expect(await files.handlers.readSegment({ name, offset: 1, length: 2 })).toEqual(ok(new Uint8Array([2, 3])));
    expect(await files.handlers.readSegment({ name, offset: 3, length: 100 })).toEqual(ok(new Uint8Array([4])));
    expect(await files.handlers.readSegment({ name, offset: 4, length: 1 })).toEqual(ok(new Uint8Array()));
  });

  it('never makes a segment anew, and never appends to one that is not there', async () => {
    await files.handlers.createSegment({ name });
    expect(await files.handlers.createSegment({ name })).toEqual(fail('files/write-failed', 'EEXIST'));
    const other = '00000002-0123456789abcdef.log';
    expect(await files.handlers.append({ name: other, at: 0, bytes: new Uint8Array(1) })).toEqual(
      fail('files/no-segment', 'ENOENT'),
    );
    expect(await files.handlers.readSegment({ name: other, offset: 0, length: 1 })).toEqual(
      fail('files/read-failed', 'ENOENT'),
    );
  });

  it('appends to a segment of an earlier start at its true end only', async () => {
    await files.handlers.createSegment({ name });
    await files.handlers.append({ name, at: 0, bytes: new Uint8Array(6) });
    await files.close();
    files = vaultFiles(nodeFileSystem, folder);
    expect(await files.handlers.append({ name, at: 0, bytes: new Uint8Array(1) })).toEqual(fail('files/not-at-end'));
    expect(await files.handlers.append({ name, at: 6, bytes: new Uint8Array(1) })).toEqual(ok(null));
  });

  it('a failed disk ends one segment; a new one is taken when the disk is well', async () => {
    await files.handlers.createSegment({ name });
    disk.failure = { code: 'EIO', at: 'sync', keeps: true };
    expect(await files.handlers.append({ name, at: 0, bytes: new Uint8Array(2) })).toEqual(
      fail('files/write-failed', 'EIO'),
    );
    disk.failure = null;
    expect(await files.handlers.append({ name, at: 0, bytes: new Uint8Array(2) })).toEqual(
      fail('files/write-failed', 'EIO'),
    );
    const fresh = '00000002-0123456789abcdef.log';
    expect(await files.handlers.createSegment({ name: fresh })).toEqual(ok(null));
    expect(await files.handlers.append({ name: fresh, at: 0, bytes: new Uint8Array(2) })).toEqual(ok(null));
  });

  it('takes 4 MB at once and no more', async () => {
    await files.handlers.createSegment({ name });
    expect(await files.handlers.append({ name, at: 0, bytes: new Uint8Array(4_194_305) })).toEqual(
      fail('files/too-large'),
    );
    expect(await files.handlers.append({ name, at: 0, bytes: new Uint8Array(4_194_304) })).toEqual(ok(null));
  });

  it('lists segments only, in order', async () => {
    for (const one of ['00000002-ffffffffffffffff.log', name]) await files.handlers.createSegment({ name: one });
    await writeFile(path.join(folder, 'log', 'thumbs.db'), '');
    const listed = await files.handlers.listSegments(null);
    expect(listed.ok && listed.value.map((one) => one.name)).toEqual([name, '00000002-ffffffffffffffff.log']);
  });

  it('says how much room there is', async () => {
    const space = await files.handlers.freeSpace(null);
    expect(space.ok && space.value.bytes).toBeGreaterThan(0);
  });

  it('finishes its tail when it closes, and takes nothing afterwards', async () => {
    await files.handlers.createSegment({ name });
    const appends = Array.from({ length: 20 }, (_unused, index) =>
      files.handlers.append({ name, at: index * 1000, bytes: new Uint8Array(1000) }),
    );
    await Promise.resolve();
    await files.close();
    const answers = await Promise.all(appends);
    const acknowledged = answers.filter(({ ok: written }) => written).length;
    expect((await readFile(path.join(folder, 'log', name))).length).toBe(acknowledged * 1000);
    expect(await files.handlers.createSegment({ name: '00000009-0123456789abcdef.log' })).toEqual(fail('files/closed'));
    expect(await files.handlers.writeSlots({ bytes: new Uint8Array(1) })).toEqual(fail('files/closed'));
  });
});
