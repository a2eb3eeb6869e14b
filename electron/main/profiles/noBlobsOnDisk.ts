/** Chromium pages a page's larger Blobs out to disk, in clear, when memory is short: opened photographs and recordings. It
 *  makes a folder `blob_storage` for them in the session's own; where a file of that name lies it keeps all in memory. */
import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Before the session is opened. `folder`: the session's. Whatever an earlier program left there is removed. */
export async function keepBlobsInMemory(folder: string): Promise<void> {
  const place = path.join(folder, 'blob_storage');
  const there = await lstat(place).catch(() => null);
  if (there?.isFile() === true) return;
  await rm(place, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(place, '', { mode: 0o400 });
}
