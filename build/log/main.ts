/** The `npm run log` command line. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { askSecret } from './askSecret.ts';
import { describeFile } from './describeFile.ts';
import { openWith } from './openWith.ts';

const USAGE = `npm run log -- inspect FILE                  a segment, a snapshot, a search index, a backup or a carry
                                         file, without its key
                        [--slots FILE]     opens it with the key slots in FILE (a backup has its own)
                        [--open]           opens a backup with the key slots that it begins with
The passphrase or recovery code is taken from PRISTAN_SECRET or asked at the terminal, never from the command line.
Exit code: 0 sound, 1 not sound, 2 it could not be looked at.
`;

/** Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const bytes = await read(options.file);
  const slots = options.slots === null ? null : await read(options.slots);
  if (bytes === null || (options.slots !== null && slots === null)) return 2;
  const shape = describeFile(bytes);
  process.stdout.write(`${shape.lines.join('\n')}\n`);
  if (slots === null && !options.open) return shape.isSound ? 0 : 1;
  const opened = await openWith(bytes, slots, await askSecret());
  process.stdout.write(`${opened.lines.join('\n')}\n`);
  if (!opened.isOpen) return 2;
  return shape.isSound && opened.isSound ? 0 : 1;
}

interface Options {
  readonly file: string;
  readonly slots: string | null;
  readonly open: boolean;
}

/** null when the words make no sense. */
function readOptions(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { slots: { type: 'string' }, open: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [verb, file, ...rest] = positionals;
    if (verb !== 'inspect' || file === undefined || rest.length > 0) return null;
    return { file, slots: values.slots ?? null, open: values.open ?? false };
  } catch {
    return null;
  }
}

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}\n`);
    return null;
  }
}
