/** A laptop with an archive of invented people and the baselines beside it, made once and kept in out/bench. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeSample } from '../sample/writeSample.ts';
import { say } from './figures.ts';
import { benchFolder } from './places.ts';
import { openRig, secret } from './rig.ts';

/** Raised when what is kept no longer fits. */
const VERSION = 1;
const QUIET_MS = 4_000;
const baselines = { list: 'fillList', encrypted: 'fillEncrypted', plain: 'fillPlain' } as const;
export type Baseline = keyof typeof baselines;

interface Kept {
  readonly version: number;
  records: number;
  rows: number;
  /** What Argon2id answers for this vault, where its time does not count. */
  derived: readonly number[];
  readonly filled: Baseline[];
}
export interface Prepared extends Readonly<Kept> {
  /** A laptop's, for `openRig` and `aLaptop`. */
  readonly folder: string;
}

/** `wanted`: about so many records. */
export async function prepared(wanted: number, needed: readonly Baseline[]): Promise<Prepared> {
  const folder = benchFolder(`archive-${String(wanted)}`);
  const file = path.join(folder, 'kept.json');
  let kept = readKept(file);
  if (kept?.version !== VERSION) {
    kept = await makeArchive(folder, wanted);
    writeFileSync(file, JSON.stringify(kept));
  }
  const missing = needed.filter((name) => !kept.filled.includes(name));
  if (missing.length > 0) {
    const rig = await openRig(folder);
    try {
      for (const name of missing) {
        await timed(`the baseline "${name}"`, () => rig.call(baselines[name]));
        kept.filled.push(name);
        writeFileSync(file, JSON.stringify(kept));
        await rig.freshWindow();
      }
    } finally {
      await rig.close();
    }
  }
  await settleAfterChanges(folder, kept);
  return { ...kept, folder };
}

function readKept(file: string): Kept | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null;
}

/** The generator makes about nine records of a case; it tells after the fact. */
const RECORDS_PER_CASE = 9.26;

async function makeArchive(folder: string, wanted: number): Promise<Kept> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cases = Math.max(1, Math.round(wanted / RECORDS_PER_CASE));
  const out = path.join(folder, 'user-data');
  await timed(`${String(cases)} invented cases`, () =>
    writeSample({ out, cases, seed: 1, label: 'Bench', passphrase: secret }),
  );
  const rig = await openRig(folder);
  try {
    const derived = (await rig.call('unlock', secret, null)) ?? [];
    await rig.call('reached', 'search');
    await rig.call('rememberPlace', '/cases');
    const { records, rows } = await timed('their text for the baselines', () => rig.call('fillBlocks'));
    await timed('the replica', () => rig.call('replicaQuiet', QUIET_MS));
    return { version: VERSION, records, rows, derived, filled: [] };
  } finally {
    await rig.close();
  }
}

/** As a session leaves it: compacted, with the caches that the next unlock reads. */
async function settleAfterChanges(folder: string, { derived }: Kept): Promise<void> {
  const rig = await openRig(folder);
  try {
    await rig.call('unlock', secret, derived);
    await rig.call('reached', 'search');
    const why = await timed('tidying up', () => rig.call('tidyUp'));
    if (why !== null) say(`  (not tidied up: ${why})`);
    await rig.call('replicaQuiet', QUIET_MS);
    await rig.call('settle');
  } finally {
    await rig.close();
  }
}

async function timed<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const began = Date.now();
  const answer = await work();
  say(`  prepared ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return answer;
}
