/** Chromium writes print jobs and other passing things in clear to its temp folder. On Linux we give it one in memory. */
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

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
    const folder = mkdtempSync(path.join(parent, 'pristan-'));
    chmodSync(folder, 0o700);
    return folder;
  } catch {
    return null;
  }
}
