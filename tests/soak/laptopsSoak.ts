/** Real laptops and a real server: all write in the same records while lines break, apps are killed and servers go away.
 *  In the end all show the same, and no acknowledged value is gone that nobody had seen. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Shown, Told } from '#build/bench/page/convergeWords.ts';
import { joinedRig, newRig, openRig, secret, until, type Rig } from '#build/bench/rig.ts';
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { seeded } from '#tests/e2e/support/seeded.ts';
import { Deeds } from './deeds.ts';

export interface LaptopsWanted {
  readonly laptops: number;
  readonly minutes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}
export interface LaptopsSoaked {
  /** One line for each thing that was not as it must be. */
  readonly failures: readonly string[];
  readonly acknowledged: number;
  /** Values that stood against each other at the end, and before. */
  readonly contested: number;
  readonly happened: Readonly<Record<Happening, number>>;
}
const happenings = ['server gone', 'killed', 'paused', 'quiet'] as const;
type Happening = (typeof happenings)[number];

const RECORDS = 4;
/** Values of one laptop, and of one life of its app. */
const OF_A_LAPTOP = 1_000_000;
const OF_A_LIFE = 10_000;
const soaks = fileURLToPath(new URL('../../out/soak', import.meta.url));

export async function laptopsSoak({ laptops, minutes, seed, say }: LaptopsWanted): Promise<LaptopsSoaked> {
  mkdirSync(soaks, { recursive: true });
  const folder = mkdtempSync(path.join(soaks, 'laptops-'));
  const soak = new LaptopsSoak(folder, seeded(seed), say);
  try {
    await soak.begin(laptops);
    const end = performance.now() + minutes * 60_000;
    while (performance.now() < end) await soak.happen();
    return await soak.end();
  } finally {
    await soak.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Life {
  readonly folder: string;
  readonly rig: Rig;
  readonly derived: readonly number[];
  /** How often its app was started. */
  lives: number;
}

class LaptopsSoak {
  readonly #folder: string;
  readonly #random: () => number;
  readonly #say: (line: string) => void;
  readonly #deeds = new Deeds();
  readonly #happened: Record<Happening, number> = { 'server gone': 0, killed: 0, paused: 0, quiet: 0 };
  readonly #refusals: string[] = [];
  readonly #laptops: Life[] = [];
  /** Each happens once before any happens again. */
  readonly #ahead: Happening[] = [];
  #records: readonly string[] = [];
  #contested = 0;
  #office: Office | null = null;

  constructor(folder: string, random: () => number, say: (line: string) => void) {
    this.#folder = folder;
    this.#random = random;
    this.#say = say;
  }

  async begin(count: number): Promise<void> {
    const office = await startOffice({ data: path.join(this.#folder, 'office') });
    this.#office = office;
    const [founder, ...others] = Array.from({ length: count }, (_, at) => path.join(this.#folder, String(at)));
    if (founder === undefined) throw new Error('no laptop');
    const rig = await newRig(founder);
    await rig.call('createOffice', secret);
    await rig.call('goOnline', readFileSync(office.accessFile, 'utf8'));
    const records: string[] = [];
    for (let at = 0; at < RECORDS; at += 1) records.push(await rig.call('newInterview', `Zarina ${String(at)}`));
    this.#records = records;
    const joined = [];
    for (const other of others) joined.push({ folder: other, rig: await joinedRig(rig, other) });
    for (const one of [{ folder: founder, rig }, ...joined]) {
      await until(async () => (await one.rig.call('shownOf', records)).length === RECORDS, 'all records everywhere');
      await one.rig.call('settle');
      await one.rig.freshWindow();
      const derived = (await one.rig.call('unlock', secret, null)) ?? [];
      this.#laptops.push({ ...one, derived, lives: 0 });
    }
    for (const [at] of this.#laptops.entries()) await this.#write(at);
  }

  /** One thing goes wrong, or nothing does for a moment. */
  async happen(): Promise<void> {
    if (this.#ahead.length === 0) this.#ahead.push(...happenings);
    const [what = 'quiet'] = this.#ahead.splice(Math.floor(this.#random() * this.#ahead.length), 1);
    const whom = Math.floor(this.#random() * this.#laptops.length);
    const ms = 2_000 + this.#random() * 6_000;
    this.#happened[what] += 1;
    this.#say(`  ${what}${what === 'killed' || what === 'paused' ? ` (laptop ${String(whom)})` : ''}`);
    if (what === 'killed') await this.#kill(whom);
    else if (what === 'paused') await this.#pause(whom, ms);
    else if (what === 'server gone') await this.#withoutServer(ms);
    else await pause(ms);
    for (const shown of await this.#shownBy(whom)) this.#contested += shown.contested;
  }

  async end(): Promise<LaptopsSoaked> {
    for (const { rig } of this.#laptops) await rig.call('stopWriting');
    const failures = [...this.#refusals];
    try {
      await until(() => this.#areAlike(), 'all laptops alike');
    } catch (error) {
      failures.push(String(error), ...(await this.#differences()));
    }
    for (const at of this.#laptops.keys()) {
      const missing = this.#deeds.missing(await this.#shownBy(at));
      if (missing.length > 0) failures.push(`gone from laptop ${String(at)}: ${missing.slice(0, 10).join(' ')}`);
    }
    const [acknowledged, contested, happened] = [this.#deeds.count(), this.#contested, this.#happened];
    return { failures, acknowledged, contested, happened };
  }

  async close(): Promise<void> {
    for (const { rig } of this.#laptops) await rig.close().catch(() => undefined);
    await this.#office?.stop().catch(() => undefined);
  }

  async #kill(at: number): Promise<void> {
    const laptop = this.#laptop(at);
    await laptop.rig.kill();
    const rig = await openRig(laptop.folder);
    this.#laptops[at] = { ...laptop, rig, lives: laptop.lives + 1 };
    await rig.call('unlock', secret, laptop.derived);
    await rig.call('reached', 'records');
    await this.#write(at);
  }

  async #pause(at: number, ms: number): Promise<void> {
    const { rig } = this.#laptop(at);
    await rig.call('setPaused', true);
    await pause(ms);
    await rig.call('setPaused', false);
  }

  async #withoutServer(ms: number): Promise<void> {
    await this.#office?.stop();
    await pause(ms);
    this.#office = await startOffice({ data: path.join(this.#folder, 'office') });
  }

  /** Begins to write, and does not wait for its end. */
  async #write(at: number): Promise<void> {
    const { rig, lives } = this.#laptop(at);
    await rig.page().exposeFunction('soakTells', (told: Told) => {
      if (told.what === 'begins') this.#deeds.begins(told.deed);
      else if (told.what === 'kept') this.#deeds.keeps(told.deed);
      else this.#refusals.push(`refused on laptop ${String(at)}: ${told.code}`);
    });
    const from = (at + 1) * OF_A_LAPTOP + lives * OF_A_LIFE;
    rig.call('writeAround', { records: this.#records, from }).catch(() => undefined);
  }

  async #areAlike(): Promise<boolean> {
    const texts = new Set<string>();
    for (const [at, { rig }] of this.#laptops.entries()) {
      const { state, waiting } = await rig.call('syncState');
      if (state !== 'at-office' || waiting > 0) return false;
      texts.add((await this.#shownBy(at)).map(({ text }) => text).join('\n'));
    }
    return texts.size === 1;
  }

  async #differences(): Promise<readonly string[]> {
    const told: string[] = [];
    for (const [at, { rig }] of this.#laptops.entries()) {
      const texts = (await this.#shownBy(at)).map(({ text }) => text);
      told.push(`laptop ${String(at)}: ${JSON.stringify(await rig.call('syncState'))} ${texts.join(' | ')}`);
    }
    return told;
  }

  #shownBy(at: number): Promise<readonly Shown[]> {
    return this.#laptop(at).rig.call('shownOf', this.#records);
  }

  #laptop(at: number): Life {
    const laptop = this.#laptops[at];
    if (laptop === undefined) throw new Error(`no laptop ${String(at)}`);
    return laptop;
  }
}
