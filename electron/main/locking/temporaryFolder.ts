/** Chromium writes print jobs and other passing things in clear to its temp folder. On Linux we give it one in memory. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

const prefix = 'pristan-tmp-';
const memoryKinds = new Set([0x01021994 /* tmpfs */, 0x858458f6 /* ramfs */]);

export interface TemporaryFolder {
  readonly inMemory: boolean;
  /** null where the system's own is left in use. */
  readonly folder: string | null;
  remove(): void;
}

/** `candidates` in order of preference, e.g. $XDG_RUNTIME_DIR, /dev/shm, /tmp. Synchronous: it must be in place before
 *  Chromium first asks for its temp folder. */
export function temporaryFolder(candidates: readonly (string | undefined)[]): TemporaryFolder {
  for (const parent of candidates) {
    const folder = parent === undefined || !isInMemory(parent) ? null : makeIn(parent);
    if (folder !== null) {
      return {
        inMemory: true,
        folder,
        remove: () => {
          rmSync(folder, { recursive: true, force: true });
        },
      };
    }
  }
  return { inMemory: false, folder: null, remove: () => undefined };
}

function isInMemory(folder: string): boolean {
  try {
    return memoryKinds.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

function makeIn(parent: string): string | null {
  try {
    removeLeftBehind(parent);
    const folder = mkdtempSync(path.join(parent, `${prefix}${String(process.pid)}-`));
    chmodSync(folder, 0o700);
    return folder;
  } catch {
    return null;
  }
}

/** What a killed app could not remove. Another user's folders refuse, and a number that is in use again waits. */
function removeLeftBehind(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    if (owner > 0 && !isAlive(owner)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
