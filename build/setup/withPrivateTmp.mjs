/** Chromium writes print jobs in clear to its temp folder: on Linux it gets one in memory that only we can read. */
import fs from 'node:fs';
import path from 'node:path';

const tmpfs = 0x01021994;

/** Calls `use` with the environment to start the app in; the folder goes when `use` is done. */
export async function withPrivateTmp(use) {
  const parent = process.platform === 'linux' ? memoryFolder() : undefined;
  if (parent === undefined) return use({});
  const folder = fs.mkdtempSync(path.join(parent, 'pristan-')); // 0700
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await use({ TMPDIR: folder });
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function memoryFolder() {
  return [process.env['XDG_RUNTIME_DIR'], '/dev/shm'].find((folder) => {
    try {
      fs.accessSync(folder, fs.constants.W_OK);
      return fs.statfsSync(folder).type === tmpfs;
    } catch {
      return false;
    }
  });
}
