import { answeringDialogs, readAtMost, saveBytes } from '#electron/main/calls/chosenFiles.ts';
import { mkdtemp, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

describe('files that a person chose', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chosen-'));
  });

  it('reads a file only up to the size that was asked for', async () => {
    const file = path.join(folder, 'invite.pristan');
    await writeFile(file, new Uint8Array(100));
    expect((await readAtMost(file, 100))?.length).toBe(100);
    expect(await readAtMost(file, 99)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('writes what only its owner can read', async () => {
    const file = path.join(folder, '26-07.pdf');
    await saveBytes(file, new Uint8Array(3));
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('for tests: never overwrites, and opens the newest of the kind', async () => {
    const dialogs = answeringDialogs(folder);
    const first = await dialogs.whereToSave(null as never, 'a.pdf', 'pdf');
    await writeFile(first ?? '', '1');
    expect(await dialogs.whereToSave(null as never, 'a.pdf', 'pdf')).toBe(path.join(folder, 'a (2).pdf'));
    await writeFile(path.join(folder, 'old.invite'), '');
    await utimes(path.join(folder, 'old.invite'), 1, 1);
    await writeFile(path.join(folder, 'new.invite'), '');
    expect(await dialogs.whichToOpen(null as never, ['invite'])).toBe(path.join(folder, 'new.invite'));
    expect(await dialogs.whichToOpen(null as never, ['other'])).toBeNull();
  });
});
