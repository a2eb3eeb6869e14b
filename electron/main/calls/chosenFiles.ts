/** Files that a person chose: the only place that reads or writes outside of the profiles. */
import { existsSync } from 'node:fs';
import { open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';

export interface FileDialogs {
  /** null when they changed their mind. */
  whereToSave(window: BrowserWindow, name: string, extension: string): Promise<string | null>;
  whichToOpen(window: BrowserWindow, extensions: readonly string[]): Promise<string | null>;
  whichFolder(window: BrowserWindow): Promise<string | null>;
}

/** For the tests of a test runtime: saves into `folder` without asking, opens the newest fitting file there. */
export function answeringDialogs(folder: string): FileDialogs {
  return {
    whereToSave: (_window, name) => Promise.resolve(unusedName(folder, name)),
    whichToOpen: async (_window, extensions) => {
      const fitting = (await readdir(folder)).filter((name) => extensions.includes(path.extname(name).slice(1)));
      const dated = await Promise.all(
        fitting.map(async (name) => ({
          file: path.join(folder, name),
          at: (await stat(path.join(folder, name))).mtimeMs,
        })),
      );
      return dated.sort((a, b) => b.at - a.at)[0]?.file ?? null;
    },
    whichFolder: () => Promise.resolve(folder),
  };
}

function unusedName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  let file = path.join(folder, name);
  for (let copy = 2; existsSync(file); copy += 1) file = path.join(folder, `${stem} (${String(copy)})${ext}`);
  return file;
}

/** Only its owner can read what leaves the vault. */
export async function saveBytes(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes, { mode: 0o600, flush: true });
}

/** null when the file is larger than `most`; it is then not read. */
export async function readAtMost(file: string, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const handle = await open(file, 'r');
  try {
    if ((await handle.stat()).size > most) return null;
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}
