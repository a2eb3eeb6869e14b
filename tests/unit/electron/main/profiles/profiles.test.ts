import { writeProfileFile } from '#electron/main/profiles/profileFolder.ts';
import { partitionFolder, profilesIn, type Profiles } from '#electron/main/profiles/profiles.ts';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

describe('the profiles on a laptop', () => {
  let userData = '';
  let profiles: Profiles;
  const inProfile = (id: string, ...rest: string[]): string => path.join(profiles.folderOf(id), ...rest);

  beforeEach(async () => {
    userData = await mkdtemp(path.join(os.tmpdir(), 'profiles-'));
    profiles = profilesIn(userData);
  });

  async function aFinishedProfile(label = 'AL'): Promise<string> {
    const id = await profiles.create();
    await writeProfileFile(profiles.folderOf(id), { label, sample: false });
    await writeFile(inProfile(id, 'slots'), new Uint8Array(64));
    return id;
  }

  it('is empty at first', async () => {
    expect(await profiles.list()).toEqual([]);
  });

  it('is new until it has key slots, then ready', async () => {
    const id = await profiles.create();
    expect(id).toMatch(/^[a-z0-9]{16}$/);
    expect(await profiles.read(id)).toEqual({ id, label: '', sample: false, state: 'new' });
    const ready = await aFinishedProfile('Anna');
    expect(await profiles.read(ready)).toEqual({ id: ready, label: 'Anna', sample: false, state: 'ready' });
  });

  it.each([
    ['profile.json', 'not JSON', 'damaged'],
    ['profile.json', '{"format":1}', 'damaged'],
    ['profile.json', '{"format":2,"shape":"unknown"}', 'newer'],
    ['slots', '', 'damaged'],
  ])('with %s holding "%s" it is %s, and nothing is overwritten', async (file, content, state) => {
    const id = await aFinishedProfile();
    await writeFile(inProfile(id, file), content);
    expect((await profiles.read(id)).state).toBe(state);
    await profiles.sweep();
    expect(await readFile(inProfile(id, file), 'utf8')).toBe(content);
  });

  it('never takes sealed log without key slots for an unfinished profile', async () => {
    const id = await aFinishedProfile();
    await rm(inProfile(id, 'slots'));
    await rm(inProfile(id, 'unfinished'));
    await writeFile(inProfile(id, 'log', '00000001-0123456789abcdef.log'), 'sealed');
    expect((await profiles.read(id)).state).toBe('damaged');
    expect(await profiles.removeIfUnfinished(id)).toBe(false);
    await profiles.sweep();
    expect(existsSync(inProfile(id, 'log', '00000001-0123456789abcdef.log'))).toBe(true);
  });

  it('sweeps unfinished profiles and the partitions of those that are gone', async () => {
    const kept = await aFinishedProfile();
    const unfinished = await profiles.create();
    const partition = (name: string): string => path.join(userData, 'Partitions', name);
    for (const name of [partitionFolder(kept), partitionFolder(unfinished), 'someone-else']) {
      await mkdir(partition(name), { recursive: true });
    }
    await profiles.sweep();
    expect((await profiles.list()).map(({ id }) => id)).toEqual([kept]);
    expect(existsSync(partition(partitionFolder(kept)))).toBe(true);
    expect(existsSync(partition(partitionFolder(unfinished)))).toBe(false);
    expect(existsSync(partition('someone-else'))).toBe(true);
  });
});
