/** `files`: what a file of 300 MB costs in memory on its way: added, sent to the office, fetched by a colleague. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, say, type Line } from '../figures.ts';
import { benchFolder } from '../places.ts';
import { joinedRig, newRig, secret, until, type Rig } from '../rig.ts';
import { benchOffice } from '../sync/benchOffice.ts';
import type { Wanted } from '../wanted.ts';

const MIB = 1_048_576;
const BYTES = 300_000_000;
const PATIENCE_MS = 600_000;
const STILL_SAMPLES = 20;

/** MiB over what the app held before the file, and seconds. */
interface Cost {
  readonly grew: number;
  readonly seconds: number;
}

export async function filing({ rounds = 1 }: Wanted): Promise<Line> {
  const costs: Record<'adding' | 'sending' | 'taking' | 'fetching', Cost[]> = {
    ...{ adding: [], sending: [], taking: [], fetching: [] },
  };
  for (let round = 0; round < rounds; round += 1) {
    const once = await oneRound();
    for (const [step, cost] of Object.entries(once)) {
      costs[step as keyof typeof costs].push(cost);
      say(`  ${step}: ${cost.grew.toFixed(0)} MiB more, ${cost.seconds.toFixed(1)} s`);
    }
  }
  const of = (step: keyof typeof costs): number => median(costs[step].map(({ grew }) => grew));
  const seconds = Object.fromEntries(
    Object.entries(costs).map(([step, all]) => [step, median(all.map((cost) => cost.seconds))]),
  );
  const each = { adding: of('adding'), sending: of('sending'), taking: of('taking'), fetching: of('fetching') };
  const ours = Math.max(...Object.values(each));
  const baseline = BYTES / MIB;
  return { bench: 'files', n: 1, unit: 'MiB', ours, baseline, ratio: ours / baseline, limit: null, each, seconds };
}

async function oneRound(): Promise<Record<'adding' | 'sending' | 'taking' | 'fetching', Cost>> {
  mkdirSync(benchFolder(), { recursive: true });
  const folder = mkdtempSync(benchFolder('files-'));
  const office = await benchOffice();
  const rigs: Rig[] = [];
  try {
    const anna = await newRig(path.join(folder, 'anna'));
    rigs.push(anna);
    await anna.call('createOffice', secret);
    await anna.call('goOnline', JSON.stringify(await office.newCircle()));
    const boris = await joinedRig(anna, path.join(folder, 'boris'));
    rigs.push(boris);
    const caseId = await anna.call('newCase');
    await anna.call('setPaused', true);
    let file = '';
    const before = await still(anna);
    const adding = await measured(anna, before, async () => {
      file = await anna.call('addLargeFile', caseId, BYTES);
    });
    const sending = await measured(anna, before, async () => {
      await anna.call('setPaused', false);
      await until(async () => (await anna.call('whereIs', caseId, file))?.sending === null, 'all sent', PATIENCE_MS);
    });
    const taking = await measured(anna, before, async () => {
      const name = await anna.call('takeEverything');
      if (statSync(path.join(anna.laptop.papers, name)).size < BYTES) throw new Error('not all was taken along');
    });
    await until(async () => (await boris.call('whereIs', caseId, file)) !== null, 'its record there', PATIENCE_MS);
    const fetching = await measured(boris, await still(boris), async () => {
      await boris.call('fetchFile', file);
      await until(
        async () => (await boris.call('whereIs', caseId, file))?.where === 'here',
        'all fetched',
        PATIENCE_MS,
      );
    });
    return { adding, sending, taking, fetching };
  } finally {
    for (const rig of rigs) await rig.close().catch(() => undefined);
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What page and main hold together when nothing happens. */
async function still(rig: Rig): Promise<number> {
  const processes = await processesOf(rig);
  const samples: number[] = [];
  for (let sample = 0; sample < STILL_SAMPLES; sample += 1) {
    await pause(100);
    samples.push(heldMiB(processes));
  }
  return median(samples);
}

/** Their peak over that. */
async function measured(rig: Rig, before: number, act: () => Promise<void>): Promise<Cost> {
  const processes = await processesOf(rig);
  let [peak, of]: [number, readonly number[]] = [0, []];
  const watch = setInterval(() => {
    const held = heldMiB(processes);
    if (held > peak) [peak, of] = [held, processes.map((id) => Math.round(heldMiB([id])))];
  }, 50);
  const began = performance.now();
  try {
    await act();
  } finally {
    clearInterval(watch);
  }
  say(`  peak ${peak.toFixed(0)} MiB over ${before.toFixed(0)}: main ${String(of[0])}, page ${String(of[1])}`);
  return { grew: Math.max(0, peak - before), seconds: (performance.now() - began) / 1_000 };
}

/** Main's, and the page's with the vault in it. */
async function processesOf(rig: Rig): Promise<readonly number[]> {
  return await rig.laptop.app().evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [process.pid, window?.webContents.getOSProcessId() ?? 0];
  });
}

/** Each page of memory that several share counts for its part. */
function heldMiB(processes: readonly number[]): number {
  let kilobytes = 0;
  for (const id of processes) {
    const [, pss = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8')) ?? [];
    kilobytes += Number(pss);
  }
  return kilobytes / 1_024;
}
