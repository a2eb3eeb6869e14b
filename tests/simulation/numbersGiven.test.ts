/** Real vaults that lease from a cluster that splits, give, reserve, void, meet and are put back. */
import { expect, it } from 'vitest';
import { nextNumber } from '#renderer/vault/session/nextNumber.ts';
import { createIntake } from '#renderer/vault/session/createIntake.ts';
import { dropForeignBlocks, inNumberTurn } from '#renderer/vault/session/heldNumbers.ts';
import { leaseFrom } from '#renderer/vault/session/leaseNumbers.ts';
import { settleGivenTwice } from '#renderer/vault/session/numbersGivenTwice.ts';
import { bookOf } from '#renderer/vault/session/registerOfNumbers.ts';
import { reserveNumbers } from '#renderer/vault/session/reserveNumbers.ts';
import { settleVoids } from '#renderer/vault/session/settleVoids.ts';
import { voidNumber } from '#renderer/vault/session/voidNumber.ts';
import type { NumberState } from '#shared/ipc/vault/numbersCalls.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import { clusterModel, type Cluster } from '#tests/support/clusterModel.ts';
import { chances } from '#tests/support/crashStates.ts';
import type { DiskState } from '#tests/support/recordedDisk.ts';
import type { SimulatedLaptop } from './world/laptop.ts';
import { World } from './world/world.ts';

const SEEDS = 60;
const LEAST = 8;
const ENOUGH_MS = 20_000;
const LAPTOPS = 4;
const STEPS = 90;
const nobody = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };

interface Office {
  readonly world: World;
  readonly cluster: Cluster;
  /** Every number that a laptop said it gave or reserved: somebody may have written it down. */
  readonly said: number[];
  readonly voided: Set<number>;
  readonly images: Map<SimulatedLaptop, DiskState>;
}

async function begin(seed: number): Promise<Office> {
  const world = await World.begin(seed, LAPTOPS, true);
  const changes = [{ path: 'nextCaseNumber', value: 1 }];
  const [founder] = world.laptops;
  valueOf(await founder!.office.store.create([{ type: 'office', changes }]));
  await world.meet();
  const cluster = clusterModel((below) => world.dice.below(below));
  const office: Office = { world, cluster, said: [], voided: new Set(), images: new Map() };
  // The founder hands the right to count to the counter; until then nobody else leases.
  while (world.counts['leased'] === undefined) await lease(office, founder!);
  await world.meet();
  return office;
}

async function lease({ world, cluster }: Office, laptop: SimulatedLaptop): Promise<void> {
  const { vault, office } = laptop;
  const sleep = async (): Promise<void> => {
    for (let steps = world.dice.below(30); steps > 0; steps -= 1) await Promise.resolve();
  };
  const place = {
    ...{ line: cluster.line(world.dice.below(3)), database: 'numbers-x', kind: 'case' as const, sleep },
    ...{ sealing: office.circle.sealing, opening: office.circle.opening },
  };
  await inNumberTurn(office, () => dropForeignBlocks(vault, office, 'case'));
  if (await leaseFrom(vault, office, place, new AbortController().signal)) world.count('leased');
}

function note({ said, world, voided }: Office, numbers: readonly number[], what: string): void {
  for (const number of numbers) {
    if (voided.has(number)) throw new Error(`${String(number)} was void, and ${what}`);
    said.push(number);
    world.count(what);
  }
}

async function give(office: Office, { vault, office: place }: SimulatedLaptop): Promise<void> {
  const { caseId } = valueOf(await createIntake(vault, place, nobody));
  const number = Number(place.store.document(caseId)?.data['number']);
  if (number > 0) note(office, [number], 'given');
  else office.world.count('waiting');
}

async function reserve(office: Office, { vault, office: place }: SimulatedLaptop): Promise<void> {
  const reserved = await reserveNumbers(vault, place, 2);
  if (reserved.ok) note(office, reserved.value.numbers, 'reserved');
}

/** Any number that this laptop sees in that state. */
function seen(office: Office, { vault, office: place }: SimulatedLaptop, state: NumberState): number | null {
  const all = bookOf(vault, place, 'case').filter((one) => one.state === state);
  return office.world.dice.pickFrom(all)?.number ?? null;
}

async function enter(office: Office, laptop: SimulatedLaptop): Promise<void> {
  const reserved = seen(office, laptop, 'reserved');
  if (reserved === null) return;
  valueOf(await createIntake(laptop.vault, laptop.office, { ...nobody, reserved }));
  office.world.count('entered');
}

async function voidOne(office: Office, laptop: SimulatedLaptop): Promise<void> {
  const { dice } = office.world;
  const number = seen(office, laptop, dice.pick<NumberState>(['given', 'reserved', 'lost']));
  if (number === null) return;
  const asked = { kind: 'case', number, goesOn: dice.isLikely(0.8), reason: `By ${laptop.name}` } as const;
  valueOf(await voidNumber(laptop.vault, laptop.office, asked));
  office.voided.add(number);
  office.world.count('voided');
}

/** The power fails while a number is taken; or an older copy of the disk is put back, elsewhere. */
async function accident(office: Office, laptop: SimulatedLaptop): Promise<void> {
  const { world, images } = office;
  const older = images.get(laptop);
  if (older !== undefined && world.dice.isLikely(0.6)) {
    images.delete(laptop);
    await laptop.putBack(older, `${laptop.mark}'`);
    world.count('put back');
    return;
  }
  const { vault, office: place } = laptop;
  const chance = chances(world.dice.below(2 ** 30), world.dice.next());
  await laptop.crashDuring(() => nextNumber(vault, place, 'case'), world.dice.below(6), chance);
  world.count('crashed');
}

/** What a laptop does after it talked to the office, for the cases that are its own. */
async function settle(office: Office, { vault, office: place }: SimulatedLaptop): Promise<void> {
  const isOurs = ({ createdBy }: { readonly createdBy: string }): boolean => createdBy === vault.keyring.memberId;
  await settleVoids(vault, place, isOurs);
  await settleGivenTwice(vault, place, isOurs);
  for (const id of place.register.unnumbered()) {
    const record = place.store.document(id);
    if (record === null || !isOurs(record)) continue;
    const { number } = await nextNumber(vault, place, 'case');
    if (number === '') continue;
    note(office, [Number(number)], 'numbered later');
    await place.store.saveDraft(id, [{ path: 'number', value: number }]);
    await place.store.commitDraft(id);
  }
}

async function happen(office: Office): Promise<void> {
  const { world, images } = office;
  const laptop = world.dice.pickFrom(world.laptops)!;
  world.now += world.dice.below(600_000);
  const roll = world.dice.below(100);
  if (roll < 5) await Promise.all(world.laptops.map((one) => lease(office, one)));
  else if (roll < 42) await give(office, laptop);
  else if (roll < 52) await reserve(office, laptop);
  else if (roll < 58) await enter(office, laptop);
  else if (roll < 68) await voidOne(office, laptop);
  else if (roll < 72) await accident(office, laptop);
  else if (roll < 76) images.set(laptop, laptop.image());
  else if (roll < 90) await laptop.sync();
  else await settle(office, laptop);
}

/** What is wrong at the end, when everybody has heard everything. */
async function wrongs(office: Office): Promise<string[]> {
  const { world, said, voided } = office;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await world.meet();
    for (const laptop of world.laptops) {
      if (laptop.office.register.unnumbered().length > 0) await lease(office, laptop);
      await settle(office, laptop);
    }
  }
  await world.meet();
  const wrong: string[] = [];
  const twice = said.filter((number, at) => said.indexOf(number) !== at);
  if (twice.length > 0) wrong.push(`given twice: ${twice.join(' ')}`);
  for (const { name, vault, office: place } of world.laptops) {
    const same = [...place.register.numberedTwice().keys()];
    if (same.length > 0) wrong.push(`${name}: two cases are ${same.join(' ')}`);
    const states = new Map(bookOf(vault, place, 'case').map(({ number, state }) => [number, state]));
    for (const number of new Set(said)) {
      const state = states.get(number);
      // Of a block that nobody else had heard of nothing is left when its laptop is put back to before it.
      if (state === undefined && world.counts['put back'] !== undefined) continue;
      if (state === undefined || state === 'free') wrong.push(`${name}: ${String(number)} is ${String(state)}`);
    }
    const kept = [...voided].filter((number) => states.get(number) !== 'voided');
    // What nobody else had heard of went with the disk.
    if (kept.length > 0 && world.counts['put back'] === undefined) wrong.push(`${name}: not void: ${kept.join(' ')}`);
  }
  for (const { office: place } of world.laptops) place.register.close();
  return wrong;
}

it(
  '[NR2,NR6,NR7,NR9,NR11,NR12,NR13,NR14,NR15] laptops lease, give, reserve, void and are put back: no number twice, and none forgotten',
  { timeout: 600_000 },
  async () => {
    const [first, began] = [Date.now() % 1_000_000_000, performance.now()];
    const counts: Record<string, number> = {};
    const failed: string[] = [];
    let lived = 0;
    for (; lived < SEEDS && (lived < LEAST || performance.now() - began < ENOUGH_MS); lived += 1) {
      const office = await begin(first + lived);
      for (let step = 0; step < STEPS; step += 1) await happen(office);
      failed.push(...(await wrongs(office)).map((wrong) => `seed ${String(first + lived)}: ${wrong}`));
      for (const [what, times] of Object.entries(office.world.counts)) counts[what] = (counts[what] ?? 0) + times;
    }
    process.stdout.write(`numbers given: seeds from ${String(first)}, ${String(lived)}, ${JSON.stringify(counts)}\n`);
    expect(failed).toEqual([]);
    const expected = ['leased', 'given', 'waiting', 'reserved', 'entered', 'voided', 'numbered later', 'put back'];
    for (const what of [...expected, 'crashed']) expect(counts[what] ?? 0, what).toBeGreaterThan(0);
  },
);
