import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import { befall, happen, keepCopies, type Copies, type Fate } from './world/happenings.ts';
import type { Deed } from './world/ledger.ts';
import { World } from './world/world.ts';

export interface Outcome {
  /** What must never be; empty when all is well. */
  readonly failures: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}
const MOST_PASSES = 12;

/** One office's life, from a seed: some dozen things happen, then everybody meets, and nothing may be missing. `fate`: an
 *  accident that befalls it in any case. */
export async function simulate(seed: number, fate: Fate = 'none'): Promise<Outcome> {
  const world = await World.begin(seed, 2 + (seed % 4));
  const [first] = world.laptops;
  if (first !== undefined) await world.create(first);
  for (const laptop of world.laptops) await laptop.sync();
  const copies: Copies = { images: [], server: null };
  const steps = 20 + world.dice.below(60);
  for (let step = 0; step < steps; step += 1) {
    if (fate !== 'none' && step === Math.floor(steps / 4)) keepCopies(world, copies);
    if (step === Math.floor(steps / 2)) await befall(world, copies, fate);
    await happen(world, copies);
  }
  const failures = [...(await heal(world)), ...(await differences(world))];
  for (const deed of await missing(world)) failures.push(`lost: ${told(deed)}`);
  world.countOutcome();
  for (const laptop of world.laptops) laptop.shut();
  return { failures, counts: world.counts };
}

/** Where two vaults wrote under one actor and a third laptop merged them first, a word may stay in the history only. */
async function missing(world: World): Promise<readonly Deed[]> {
  const missing = world.missing();
  const hadCopies = ['copied folder', 'older folder put back'].some((what) => (world.counts[what] ?? 0) > 0);
  if (missing.length === 0 || !hadCopies) return missing;
  const lines = (await world.laptops[0]?.office.store.history('')) ?? [];
  const isTold = ({ record, path, value }: Deed): boolean =>
    lines.some(
      ({ recordId, changes }) => recordId === record && changes.some((one) => one.path === path && one.to === value),
    );
  const lost = missing.filter((deed) => !isTold(deed));
  if (lost.length < missing.length) world.count('in the history only');
  return lost;
}

/** Everybody is online, and all is sent and fetched until there is nothing more to say. */
async function heal(world: World): Promise<string[]> {
  const failures: string[] = [];
  for (const { weather } of world.laptops) {
    weather.isOnline = true;
    weather.faults = 0;
  }
  const before = world.server.taken;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const taken = world.server.taken;
    for (const laptop of world.laptops) {
      await laptop.office.store.settle();
      // Two copies of one folder disturb each other's mark at the server until one of them has a name of its own.
      if (!(await laptop.sync()) && !(await laptop.sync())) failures.push(`${laptop.name} has no whole round`);
    }
    // What a flipped bit took before it was sent cannot travel: it waits for ever, and is no unrest.
    const waiting = await Promise.all(world.laptops.map(({ office }) => office.store.sync.outbox(1)));
    if (pass > 1 && waiting.flat().length === 0 && world.server.taken === taken) return failures;
  }
  return [
    ...failures,
    `no rest: ${String(world.server.taken - before)} revisions written in ${String(MOST_PASSES)} passes`,
  ];
}

/** Between laptops, and between a laptop and itself after it was started again. */
async function differences(world: World): Promise<string[]> {
  const failures: string[] = [];
  const viewsOf = (id: string): string[] =>
    world.laptops.map((laptop) => JSON.stringify(viewOf(world.stateOn(laptop)(id) ?? emptyState)));
  const before = world.records.flatMap(viewsOf);
  for (const laptop of world.laptops) await laptop.reopen();
  if (before.join() !== world.records.flatMap(viewsOf).join()) failures.push('different after a start');
  for (const id of world.records) {
    const views = viewsOf(id);
    if (new Set(views).size > 1) failures.push(`different: ${id} ${views.join(' | ')}`);
    const live = world.server.leaves(id).filter((document) => !('_deleted' in document));
    // A restored server may show a leaf again that was pruned: everybody holds what replaced it, and a newcomer prunes it.
    if (live.length > 1 && world.counts['restored server'] === undefined)
      failures.push(`${String(live.length)} leaves of ${id}`);
  }
  for (const { office, name } of world.laptops) {
    const { size } = office.book.quarantined;
    if (size > 0) failures.push(`${String(size)} quarantined on ${name}`);
  }
  return failures;
}

function told({ number, by, record, path, does, value }: Deed): string {
  return `#${String(number)} ${by} ${does} ${path}=${JSON.stringify(value)} in ${record}`;
}
