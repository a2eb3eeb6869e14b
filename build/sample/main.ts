/** The `npm run sample` command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { passphraseFor } from './passphraseFor.ts';
import { writeSample } from './writeSample.ts';

const USAGE = `npm run sample                              50 cases of people who do not exist, in out/sample
npm run sample -- --cases N                 so many (1 to 100000)
                  [--seed S]                a number: the same people for the same seed
                  [--out DIR]               a user-data folder of the app; what is in it stays
                  [--label L]               what the welcome screen calls it (at most 40 letters)
The passphrase is taken from PRISTAN_SAMPLE_PASSPHRASE or asked at the terminal.
`;
const MOST_CASES = 100_000;

/** Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(USAGE);
    return 1;
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { passphrase, isFixed } = await passphraseFor();
  if (passphrase.length < 8) {
    process.stderr.write('A passphrase has at least 8 letters.\n');
    return 1;
  }
  const startedAt = Date.now();
  const written = await writeSample({ ...options, passphrase });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    [
      `Wrote ${String(written.cases)} cases (${String(written.records)} records) in ${seconds} s.`,
      `  Folder      ${written.folder}`,
      `  Label       ${options.label}`,
      isFixed ? `  Passphrase  ${passphrase}` : '  Passphrase  the one you gave',
      `To open it:   npm start -- --user-data-dir=${shown(options.out)}`,
      '',
    ].join('\n'),
  );
  return 0;
}

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly out: string;
  readonly label: string;
  readonly help: boolean;
}

/** null when the words make no sense. */
function readOptions(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { cases: text, seed: text, out: text, label: text, help: { type: 'boolean' } },
    });
    const cases = Number(values.cases ?? 50);
    const seed = Number(values.seed ?? 1);
    const label = values.label ?? 'Sample';
    const areSound = Number.isInteger(cases) && cases >= 1 && cases <= MOST_CASES && Number.isInteger(seed);
    if (!areSound || label.length > 40) return null;
    return { cases, seed, label, out: resolve(values.out ?? 'out/sample'), help: values.help === true };
  } catch {
    return null;
  }
}

/** Whole, since the app starts elsewhere. */
function shown(folder: string): string {
  return folder.includes(' ') ? `"${folder}"` : folder;
}
