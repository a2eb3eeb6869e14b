/** What a folder holds, as one line per file: to prove that nobody touched it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './findAtRest.ts';

export function folderHash(folder: string): readonly string[] {
  return filesUnder(folder)
    .map(
      (file) =>
        `${path.relative(folder, file)} ${createHash('sha256')
          .update(new Uint8Array(readFileSync(file)))
          .digest('hex')}`,
    )
    .sort();
}
