import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import { happen, type Copies } from './world/happenings.ts';
import type { Deed } from './world/ledger.ts';
import { World } from './world/world.ts';

export interface Outcome {
  /** What must never be; empty when all is well. */
  readonly failures: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}
const MOST_PASSES = 12;

/** One office's life, from a seed: some dozen things happen, then everybody meets, and nothing may be missing. */
export async function simulate(seed: number): Promise<Outcome> {
  const world = await World.begin(seed, 2 + (seed % 4));
  const [first] = world.laptops;
  if (first !== undefined) await world.create(first);
  for (const laptop of world.laptops) await laptop.sync();
  const copies: Copies = { images: [], server: null };
  const steps = 20 + world.dice.below(60);
  for (let step = 0; step < steps; step += 1) await happen(world, copies);
  const failures = [...(await heal(world)), ...(await differences(world))];
  for (const deed of world.missing()) failures.push(`lost: ${told(deed)}`);
  world.countOutcome();
  for (const laptop of world.laptops) laptop.shut();
  return { failures, counts: world.counts };
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
      if (!(await laptop.sync())) failures.push(`${laptop.name} has no whole round`);
    }
    const waiting = world.laptops.some(({ office }) => office.store.sync.outboxSize() > 0);
    if (pass > 1 && !waiting && world.server.taken === taken) return failures;
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
    if (live.length > 1) failures.push(`${String(live.length)} leaves of ${id}`);
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
