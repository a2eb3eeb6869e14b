/** The `npm run soak` command line. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { convergeSoak } from './convergeSoak.ts';
import { hitLines, killSoak } from './killSoak.ts';
import { laptopsSoak } from './laptopsSoak.ts';

const USAGE = `npm run soak -- kill [--rounds N] [--seed S]        N kills (200) in a busy session
npm run soak -- converge [--minutes N] [--seed S]   simulated offices for N minutes (10): everybody ends alike, nothing is lost
npm run soak -- laptops [--minutes N] [--seed S]    the same with three real laptops and a real server
Exit code 0 only if nothing was lost.
`;

/** Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readOptions(args);
  if (asked === null) {
    process.stderr.write(USAGE);
    return 1;
  }
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  say(`seed ${String(asked.seed)}`);
  if (asked.name === 'kill') return killed(asked, say);
  if (asked.name === 'laptops') return together(asked, say);
  return (await convergeSoak({ ...asked, say })).length === 0 ? 0 : 1;
}

async function killed(asked: Asked, say: (line: string) => void): Promise<number> {
  const began = Date.now();
  const soaked = await killSoak({ ...asked, say });
  say('kills that hit:');
  for (const line of hitLines(soaked)) say(line);
  for (const failure of soaked.failures) say(`FAILED ${failure}`);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  const outcome = soaked.failures.length === 0 ? 'all there' : `FAILED, the laptops are in ${soaked.folders.join(' ')}`;
  say(
    `${String(asked.rounds)} kills, ${String(soaked.saves)} acknowledged saves, seed ${String(asked.seed)}: ${outcome} (${seconds} s)`,
  );
  return soaked.failures.length === 0 ? 0 : 1;
}

async function together({ minutes, seed }: Asked, say: (line: string) => void): Promise<number> {
  const { failures, acknowledged, contested, happened } = await laptopsSoak({ laptops: 3, minutes, seed, say });
  for (const failure of failures) say(`FAILED ${failure}`);
  say(
    `${JSON.stringify(happened)}, ${String(acknowledged)} acknowledged values, ${String(contested)} contested: ${failures.length === 0 ? 'all there, all alike' : 'FAILED'}`,
  );
  return failures.length === 0 ? 0 : 1;
}

interface Asked {
  readonly name: 'kill' | 'converge' | 'laptops';
  readonly rounds: number;
  readonly minutes: number;
  readonly seed: number;
}

/** null when the words make no sense. */
function readOptions(args: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rounds: text, minutes: text, seed: text },
      allowPositionals: true,
    });
    const name = (['kill', 'converge', 'laptops'] as const).find((known) => known === positionals.join(' '));
    const rounds = Number(values.rounds ?? 200);
    const minutes = Number(values.minutes ?? 10);
    const seed = Number(values.seed ?? randomInt(2 ** 31));
    const areSound = Number.isInteger(rounds) && rounds > 0 && minutes > 0 && Number.isInteger(seed);
    return name !== undefined && areSound ? { name, rounds, minutes, seed } : null;
  } catch {
    return null;
  }
}
