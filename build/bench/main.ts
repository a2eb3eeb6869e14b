/** The `npm run bench` command line. */
import { parseArgs } from 'node:util';
import { asJson, say, type Line } from './figures.ts';
import { disk } from './names/disk.ts';
import { filing } from './names/filing.ts';
import { firstRow } from './names/firstRow.ts';
import { importing } from './names/importing.ts';
import { memory } from './names/memory.ts';
import { merging } from './names/merging.ts';
import { live } from './names/live.ts';
import { receiving } from './names/receiving.ts';
import { saving } from './names/saving.ts';
import { searching } from './names/searching.ts';
import { slowLine } from './names/slowLine.ts';
import { delta, firstSend, firstSync } from './names/syncing.ts';
import { unlockAll, unlockList } from './names/unlocking.ts';
import type { Wanted } from './wanted.ts';

const benches: Readonly<Record<string, { readonly records: number; readonly run: (wanted: Wanted) => Promise<Line> }>> =
  {
    'unlock-list': { records: 50_000, run: unlockList },
    'unlock-first-row': { records: 50_000, run: firstRow },
    'unlock-all': { records: 50_000, run: unlockAll },
    save: { records: 50_000, run: saving },
    import: { records: 10_000, run: importing },
    search: { records: 50_000, run: searching },
    memory: { records: 50_000, run: memory },
    disk: { records: 2_000, run: disk },
    merge: { records: 500, run: merging },
    'first-sync': { records: 10_000, run: firstSync },
    'first-send': { records: 10_000, run: firstSend },
    delta: { records: 50_000, run: delta },
    'slow-line': { records: 1_000, run: slowLine },
    live: { records: 1_000, run: live },
    files: { records: 1, run: filing },
    receive: { records: 5_000, run: receiving },
  };
const USAGE = `npm run bench -- NAME [--records N] [--rounds R]
npm run bench -- all
Names: ${Object.keys(benches).join(', ')}. What each measures: build/bench/README.md
`;

/** Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readOptions(args);
  if (asked === null) {
    process.stderr.write(USAGE);
    return 1;
  }
  const lines: string[] = [];
  for (const name of asked.names) {
    const bench = benches[name];
    if (bench === undefined) continue;
    const records = asked.records ?? bench.records;
    say(`${name}, ${String(records)} records`);
    lines.push(asJson(await bench.run({ records, ...(asked.rounds === undefined ? {} : { rounds: asked.rounds }) })));
    if (asked.names.length > 1) say(lines.at(-1) ?? '');
  }
  if (asked.names.length > 1) say('');
  for (const line of lines) say(line);
  return 0;
}

interface Asked {
  readonly names: readonly string[];
  readonly records: number | undefined;
  readonly rounds: number | undefined;
}

/** null when the words make no sense. */
function readOptions(args: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { records: text, rounds: text },
      allowPositionals: true,
    });
    const [name = '', ...others] = positionals;
    const [records, rounds] = [values.records, values.rounds].map((value) =>
      value === undefined ? value : Number(value),
    );
    const areSound = [records, rounds].every((value) => value === undefined || (Number.isInteger(value) && value > 0));
    const isKnown = name === 'all' || Object.hasOwn(benches, name);
    if (others.length > 0 || !isKnown || !areSound) return null;
    return { names: name === 'all' ? Object.keys(benches) : [name], records, rounds };
  } catch {
    return null;
  }
}
