import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { profilesIn, type Profiles } from '#electron/main/profiles/profiles.ts';
import { replaceSlots } from '#electron/main/profiles/slotsOnDisk.ts';
import { destroyKeys, removeWiped } from '#electron/main/profiles/wipeProfile.ts';
import { keyFiles } from '#electron/main/vaultFiles/keyFiles.ts';
import { noSealer } from '#electron/main/vaultFiles/laptopKey.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';

const slots = new Uint8Array(892).fill(7);
let profiles: Profiles;
let id = '';
const at = (...rest: string[]): string => path.join(profiles.folderOf(id), ...rest);
beforeEach(async () => {
  profiles = profilesIn(await mkdtemp(path.join(os.tmpdir(), 'wipe-')));
  id = await profiles.create();
  await writeFile(at('slots'), slots);
  await writeFile(at('binding'), 'sealed secret');
  await writeFile(at('log', '00000001-0123456789abcdef.log'), 'sealed');
});

describe('a wipe', () => {
  it('[PF5] overwrites the ways in where they lie, before anything else', async () => {
    const [slotsHandle, bindingHandle] = [await open(at('slots'), 'r'), await open(at('binding'), 'r')];
    expect(await destroyKeys(nodeFileSystem, at())).toBe(true);
    const [slotsNow, bindingNow] = [await slotsHandle.readFile(), await bindingHandle.readFile()];
    expect(slotsNow.subarray(0, 8).toString()).toBe('PRSTGONE');
    expect(slotsNow).toHaveLength(892);
    expect(slotsNow.subarray(8).includes(Buffer.alloc(16, 7))).toBe(false);
    expect(bindingNow.toString()).not.toContain('secret');
    expect(existsSync(at('log', '00000001-0123456789abcdef.log'))).toBe(true);
    await slotsHandle.close();
    await bindingHandle.close();
  });

  it('[PF6] is finished at the next start, wherever it was cut short, and is listed nowhere meanwhile', async () => {
    await destroyKeys(nodeFileSystem, at());
    expect(await profiles.list()).toEqual([]);
    await rm(at('profile.json'));
    await profiles.sweep();
    expect(existsSync(at())).toBe(false);
  });

  it('[PF6] keeps what says so until everything else is gone', async () => {
    await destroyKeys(nodeFileSystem, at());
    await removeWiped(at());
    expect(existsSync(at())).toBe(false);
  });

  it('[PF5] goes on where the disk is full, and where there are no slots', async () => {
    const disk = faultyDisk();
    disk.failure = { code: 'EIO', at: 'write', keeps: false };
    expect(await destroyKeys(disk, at())).toBe(false);
    await rm(at('slots'));
    expect(await destroyKeys(nodeFileSystem, at())).toBe(true);
    expect(await profiles.list()).toEqual([]);
  });

  it('[PF5] cannot be undone by a worker that is still writing', async () => {
    const keys = keyFiles(nodeFileSystem, at(), noSealer);
    await destroyKeys(nodeFileSystem, at());
    expect(await keys.handlers.writeSlots({ bytes: slots })).toMatchObject({ code: 'files/closed' });
    const other = keyFiles(nodeFileSystem, at(), noSealer);
    other.close();
    expect(await other.handlers.writeSlots({ bytes: slots })).toMatchObject({ code: 'files/closed' });
  });
});

describe('key slots on disk', () => {
  it('[PF4] are replaced, and the bytes of the old ones overwritten', async () => {
    const old = await open(at('slots'), 'r');
    await replaceSlots(nodeFileSystem, at('slots'), new Uint8Array(892).fill(9), false);
    expect(new Set(await readFile(at('slots')))).toEqual(new Set([9]));
    expect((await old.readFile()).includes(Buffer.alloc(16, 7))).toBe(false);
    await old.close();
    expect(await readdir(at())).not.toContain('slots.new');
  });

  it('[PF4] stay as they were on a full disk, unless they must not', async () => {
    const full = {
      ...nodeFileSystem,
      open: (file: string, mode: 'create' | 'update' | 'read') =>
        mode === 'create'
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : nodeFileSystem.open(file, mode),
    };
    const bytes = new Uint8Array(892).fill(9);
    await expect(replaceSlots(full, at('slots'), bytes, false)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(new Set(await readFile(at('slots')))).toEqual(new Set([7]));
    await replaceSlots(full, at('slots'), bytes, true);
    expect(new Set(await readFile(at('slots')))).toEqual(new Set([9]));
  });

  it('[PF7] make a profile whole; before them all of it is unfinished, and swept', async () => {
    const other = await profiles.create();
    await mkdir(path.join(profiles.folderOf(other), 'log'), { recursive: true });
    await writeFile(path.join(profiles.folderOf(other), 'log', '00000001-0123456789abcdef.log'), 'sealed');
    expect((await profiles.read(other)).state).toBe('new');
    await profiles.sweep();
    expect(existsSync(profiles.folderOf(other))).toBe(false);

    const keys = keyFiles(nodeFileSystem, at(), noSealer);
    await keys.handlers.writeSlots({ bytes: slots });
    expect(existsSync(at('unfinished'))).toBe(false);
    await rm(at('slots')); // Lost, not unfinished: what is in the log may be all that is left of a vault.
    expect((await profiles.read(id)).state).toBe('damaged');
    await profiles.sweep();
    expect(existsSync(at('log', '00000001-0123456789abcdef.log'))).toBe(true);
  });
});
