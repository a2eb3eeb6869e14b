import { heldProfile } from '#electron/main/profiles/heldProfile.ts';
import { lockProfile } from '#electron/main/profiles/profileLock.ts';
import { mkdir, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('holds what it took until told to let go, and survives taking it twice', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'held-'));
  const folderOf = (profile: string): string => path.join(root, profile);
  await mkdir(folderOf('a'));
  await mkdir(folderOf('b'));
  const held = heldProfile(folderOf);
  expect(await held.take('a')).toBe(true);
  expect(await held.take('a')).toBe(true);
  expect(await held.take('b')).toBe(true);
  await held.keepOnly('b');
  const free = await lockProfile(folderOf('a'));
  expect(free).not.toBeNull();
  expect(await lockProfile(folderOf('b'))).toBeNull();
  await free?.release();
  await held.keepOnly(null);
  const other = await lockProfile(folderOf('b'));
  expect(await held.take('b')).toBe(false);
  await other?.release();
});
