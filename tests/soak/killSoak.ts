/** Kills the app again and again in the middle of everything; after each kill all that was acknowledged must be there. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { activities, type Activity, type Lost, type Said } from '#build/bench/page/soakWords.ts';
import { openRig, secret, type Rig } from '#build/bench/rig.ts';
import { startOffice } from '#build/office/startOffice.ts';
import { seeded } from '#tests/e2e/support/seeded.ts';
import { aColleague, type Colleague } from './colleague.ts';
import { Ledger } from './ledger.ts';

export interface SoakWanted {
  readonly rounds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}
export interface Soaked {
  /** One line for each kill after which something was missing. */
  readonly failures: readonly string[];
  /** How many kills hit what. */
  readonly hits: Readonly<Record<string, number>>;
  readonly saves: number;
  /** Of its laptops. */
  readonly folders: readonly string[];
}
type SoakedLaptop = Omit<Soaked, 'folders'> & { readonly folder: string };
type Plan = Activity | 'unlocking' | 'anything';
/** Compaction and snapshots are what is hit most: nowhere else is more of the disk in motion. */
const plans: readonly Plan[] = [
  ...(['tidyUp', 'tidyUp', 'tidyUp', 'tidyUp', 'import', 'import', 'sync', 'sync', 'intake', 'typing'] as const),
  ...(['committing', 'backup', 'unlocking', 'anything', 'anything'] as const),
];

/** A laptop that lives on grows, and so does what each kill costs: after these the next one begins, with an empty vault. */
const KILLS_OF_A_LAPTOP = 50;

/** On a real disk, which the temp folder need not be. */
const soaks = fileURLToPath(new URL('../../out/soak', import.meta.url));

export async function killSoak({ rounds, seed, say }: SoakWanted): Promise<Soaked> {
  mkdirSync(soaks, { recursive: true });
  const soaked = [];
  for (let done = 0; done < rounds; done += KILLS_OF_A_LAPTOP) {
    const own = { rounds: Math.min(KILLS_OF_A_LAPTOP, rounds - done), seed: seed + done, say };
    soaked.push(await soakLaptop(own, done));
  }
  const hits: Record<string, number> = {};
  for (const one of soaked) {
    for (const [what, times] of Object.entries(one.hits)) hits[what] = (hits[what] ?? 0) + times;
  }
  return {
    failures: soaked.flatMap((one) => one.failures),
    hits,
    saves: soaked.reduce((sum, one) => sum + one.saves, 0),
    folders: soaked.map((one) => one.folder),
  };
}

/** One laptop's life; `before`: how many kills others had. */
async function soakLaptop({ rounds, seed, say }: SoakWanted, before: number): Promise<SoakedLaptop> {
  const folder = mkdtempSync(path.join(soaks, 'laptop-'));
  const office = await startOffice();
  const soak = new Soak(folder, seeded(seed), say);
  let colleague: Colleague | null = null;
  try {
    colleague = await soak.begin(office);
    for (let round = 1; round <= rounds; round += 1) await soak.kill(before + round);
    await soak.end(colleague);
  } finally {
    await soak.rig?.close().catch(() => undefined);
    await colleague?.close();
    await office.stop();
  }
  return { failures: soak.failures, hits: soak.hits, saves: soak.ledger.all().length, folder };
}

class Soak {
  readonly ledger = new Ledger();
  readonly failures: string[] = [];
  readonly hits: Record<string, number> = {};
  rig: Rig | null = null;
  readonly #folder: string;
  readonly #random: () => number;
  readonly #say: (line: string) => void;
  readonly #running = new Map<Activity, number>();
  /** How long each takes here, so that a kill can fall anywhere in it. */
  readonly #durations = new Map<Plan, number>();
  readonly #refusals = new Map<string, number>();
  #began: ((activity: Activity) => void) | null = null;
  #derived: readonly number[] = [];

  constructor(folder: string, random: () => number, say: (line: string) => void) {
    this.#folder = folder;
    this.#random = random;
    this.#say = say;
  }

  async begin(office: Awaited<ReturnType<typeof startOffice>>): Promise<Colleague> {
    const rig = await openRig(this.#folder);
    this.rig = rig;
    await rig.newProfile();
    await rig.call('createOffice', secret);
    await rig.call('goOnline', readFileSync(office.accessFile, 'utf8'));
    const colleague = await aColleague(rig, office);
    await rig.call('settle');
    await rig.freshWindow();
    this.#derived = (await rig.call('unlock', secret, null)) ?? [];
    await rig.close();
    return colleague;
  }

  async kill(round: number): Promise<void> {
    const plan = plans[Math.floor(this.#random() * plans.length)] ?? 'anything';
    const part = this.#random();
    const warm = 200 + this.#random() * 1_200;
    const rig = await openRig(this.#folder);
    this.rig = rig;
    await rig.page().exposeFunction('soakSays', (said: Said) => {
      this.#heard(said);
    });
    this.#running.clear();
    const opening = this.#open(rig, round);
    if (plan === 'unlocking') {
      opening.catch(() => undefined);
      await pause(part * (this.#durations.get('unlocking') ?? 300));
      await this.#strike(rig, round, plan);
      return;
    }
    await opening;
    const ids = this.ledger.interviews().slice(-30);
    const eager = plan === 'anything' ? null : plan;
    await rig.call('beBusy', { ids, from: this.ledger.highest() + 1_000, eager });
    await pause(warm);
    if (eager !== null) await this.#until(eager);
    await pause(part * (eager === null ? 100 : (this.#durations.get(eager) ?? 30) * 1.1));
    await this.#strike(rig, round, plan);
  }

  /** Once more, and nobody is killed: what is here gets to the office, and what the colleague made gets here. */
  async end(colleague: Colleague): Promise<void> {
    const rig = await openRig(this.#folder);
    this.rig = rig;
    await this.#open(rig, Number.NaN);
    const theirs = await colleague.rest();
    for (let tries = 0; ; tries += 1) {
      const { waiting, quarantined } = await rig.call('syncState');
      const lost = await rig.call('whatIsLost', colleague.made());
      if (waiting === 0 && quarantined === 0 && lost.length === 0) break;
      if (tries === 60) {
        const ours = `${String(waiting)} wait, ${String(quarantined)} quarantined`;
        this.failures.push(`at the end ${ours} (the colleague: ${theirs}), ${told(lost)}`);
        break;
      }
      await pause(1_000);
    }
    await rig.close();
    for (const [refusal, times] of this.#refusals) this.#say(`  refused ${String(times)} times: ${refusal}`);
  }

  async #open(rig: Rig, round: number): Promise<void> {
    const began = performance.now();
    await rig.call('unlock', secret, this.#derived);
    await rig.call('reached', 'records');
    this.#durations.set('unlocking', performance.now() - began);
    const lost = await rig.call('whatIsLost', this.ledger.all());
    if (lost.length === 0) return;
    this.failures.push(`before round ${String(round)}: ${told(lost)}`);
    this.#say(`  LOST ${this.failures.at(-1) ?? ''}`);
  }

  async #strike(rig: Rig, round: number, plan: Plan): Promise<void> {
    await rig.kill();
    const halves = halfWritten(this.#folder);
    const hit = [...(plan === 'unlocking' ? [plan] : this.#running.keys()), ...halves];
    for (const one of new Set(hit)) this.hits[one] = (this.hits[one] ?? 0) + 1;
    const saves = `${String(this.ledger.all().length)} saves`;
    this.#say(`  kill ${String(round)} aimed at ${plan}, during ${hit.join(', ') || 'nothing'}; ${saves}`);
  }

  #until(activity: Activity): Promise<void> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, 3_000);
      this.#began = (began) => {
        if (began !== activity) return;
        clearTimeout(giveUp);
        resolve();
      };
    });
  }

  #heard(said: Said): void {
    if (said.what === 'kept') {
      this.ledger.keep(said.saves);
      return;
    }
    const { activity } = said;
    if (said.what === 'began') {
      this.#running.set(activity, performance.now());
      this.#began?.(activity);
      return;
    }
    const began = this.#running.get(activity);
    this.#running.delete(activity);
    if (said.what === 'refused') {
      const refusal = `${activity} ${said.code}`;
      this.#refusals.set(refusal, (this.#refusals.get(refusal) ?? 0) + 1);
    } else if (began !== undefined) this.#durations.set(activity, performance.now() - began);
  }
}

function told(lost: readonly Lost[]): string {
  const few = lost.slice(0, 5).map((one) => JSON.stringify(one));
  return `${String(lost.length)} of what was acknowledged are not there: ${few.join(' ')}`;
}

/** What the kill left half-written, by kind. */
function halfWritten(folder: string): readonly string[] {
  const profiles = path.join(folder, 'user-data', 'profiles');
  const names = readdirSync(profiles, { recursive: true, encoding: 'utf8' });
  const kinds = names.flatMap((name) => /\.(\w+)\.part$/.exec(name)?.[1] ?? []);
  return [...new Set(kinds)].map((kind) => `half a ${kind} file`);
}

/** For whoever reads the outcome: everything that could have been hit. */
export function hitLines({ hits }: Soaked): readonly string[] {
  const named = [...activities, 'unlocking', 'half a log file', 'half a snap file', 'half a index file'];
  return [...new Set([...named, ...Object.keys(hits)])].map((one) => `  ${one.padEnd(18)}${String(hits[one] ?? 0)}`);
}
