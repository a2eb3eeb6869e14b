import { lockProfile } from '#electron/main/profiles/profileLock.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const aFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'lock-'));
const root = path.resolve(import.meta.dirname, '../../../../..');
const holder = `
  import { lockProfile } from '#electron/main/profiles/profileLock.ts';
  const lock = await lockProfile(process.argv[1]);
  console.log(lock === null ? 'refused' : 'held');
  setInterval(() => {}, 1000);
`;

describe('the lock on a profile', () => {
  let child: ChildProcess | null = null;
  afterEach(() => child?.kill('SIGKILL'));

  it('is held by one at a time', async () => {
    const folder = await aFolder();
    const lock = await lockProfile(folder);
    expect(lock).not.toBeNull();
    expect(await lockProfile(folder)).toBeNull();
    await lock?.release();
    const again = await lockProfile(folder);
    expect(again).not.toBeNull();
    await again?.release();
  });

  it('is not got round by another path to the same folder', async () => {
    const folder = await aFolder();
    const elsewhere = path.join(await aFolder(), 'link');
    await symlink(folder, elsewhere);
    const lock = await lockProfile(folder);
    expect(await lockProfile(elsewhere)).toBeNull();
    await lock?.release();
  });

  it('leaves other profiles alone', async () => {
    const [one, other] = [await lockProfile(await aFolder()), await lockProfile(await aFolder())];
    expect(one).not.toBeNull();
    expect(other).not.toBeNull();
    await one?.release();
    await other?.release();
  });

  it('is released by the kernel when its holder is killed', async () => {
    const folder = await aFolder();
    child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', holder, folder], { cwd: root });
    const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('held');
    expect(await lockProfile(folder)).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await lockProfile(folder);
    expect(lock).not.toBeNull();
    await lock?.release();
  });
});
