/** A disk that can be full: a tmpfs of its own. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Not a byte more fits. */
  fill(): void;
  free(): void;
  remove(): void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'pristan-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=0700`, 'tmpfs', folder]);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw new Error(
      'This test mounts a tmpfs and needs the right to: run it as root, outside of a locked-down container.',
      {
        cause: error,
      },
    );
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'a');
      try {
        for (let size = 1 << 20; size >= 1;) {
          try {
            writeSync(file, new Uint8Array(size));
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
            size >>= 1;
          }
        }
      } finally {
        closeSync(file);
      }
    },
    free: () => {
      rmSync(ballast, { force: true });
    },
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
