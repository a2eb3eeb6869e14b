/** `memory`: what the page's process holds with an archive and its search index, over one with nothing in it. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { unlock } from '#tests/e2e/support/journey.ts';
import { aLaptop, type Laptop } from '#tests/e2e/support/laptop.ts';
import { emptyOffice } from '../empty.ts';
import { median, say, type Line } from '../figures.ts';
import { prepared } from '../prepared.ts';
import { openRig, secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

const MIB = 1_048_576;

export async function memory({ records, rounds = 3 }: Wanted): Promise<Line> {
  const archive = await prepared(records, []);
  const empty = await emptyOffice();
  const [full, none]: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    full?.push(await residentMiB(archive.folder));
    none?.push(await residentMiB(empty));
    say(`  round ${String(round + 1)} ${String(full?.at(-1))} MiB, empty ${String(none?.at(-1))} MiB`);
  }
  const [held, baseline] = [median(full ?? []), median(none ?? [])];
  const ours = held - baseline;
  return {
    ...{ bench: 'memory', n: archive.records, unit: 'MiB', ours, baseline, ratio: ours / baseline },
    ...{ limit: await textMiB(archive.folder), resident: held },
  };
}

/** On the register, when nothing computes any more. */
async function residentMiB(folder: string): Promise<number> {
  const laptop = aLaptop(folder);
  try {
    await laptop.start();
    const page = await laptop.window();
    await unlock(page, secret);
    await page.getByTestId('frame').waitFor({ timeout: 120_000 });
    const id = await pageProcess(laptop);
    await quiet(id);
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } finally {
    await laptop.quit();
  }
}

function pageProcess(laptop: Laptop): Promise<number> {
  return laptop.app().evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.getOSProcessId() ?? 0;
  });
}

/** Less than a fiftieth of a processor for ten seconds, all threads together. */
async function quiet(id: number): Promise<void> {
  for (let still = 0, before = ticks(id); still < 10; still += 1) {
    await pause(1_000);
    const now = ticks(id);
    if (now - before > 2) still = -1;
    before = now;
  }
}

function ticks(id: number): number {
  const fields =
    readFileSync(`/proc/${String(id)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** The bound: the records' own text. */
async function textMiB(folder: string): Promise<number> {
  const rig = await openRig(folder);
  try {
    return (await rig.call('textBytes')) / MIB;
  } finally {
    await rig.close();
  }
}
