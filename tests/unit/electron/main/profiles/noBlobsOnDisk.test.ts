import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepBlobsInMemory } from '#electron/main/profiles/noBlobsOnDisk.ts';

it('leaves Chromium no folder for opened bytes, and nothing of what one held', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'pristan-blobs-'));
  const folder = path.join(root, 'Partitions', 'profile-1');
  const place = path.join(folder, 'blob_storage');
  await mkdir(path.join(place, 'an-old-run'), { recursive: true });
  await writeFile(path.join(place, 'an-old-run', '0'), 'opened');
  for (let times = 0; times < 2; times += 1) {
    await keepBlobsInMemory(folder);
    expect((await stat(place)).isFile()).toBe(true);
    expect(await readdir(folder)).toEqual(['blob_storage']);
  }
  await keepBlobsInMemory(path.join(root, 'Partitions', 'new'));
  expect((await stat(path.join(root, 'Partitions', 'new', 'blob_storage'))).size).toBe(0);
  await rm(root, { recursive: true });
});
