/** What may happen in a simulated office, each with how likely it is. */
import { chances } from '#tests/support/crashStates.ts';
import type { DiskState } from '#tests/support/recordedDisk.ts';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { SimulatedLaptop } from './laptop.ts';
import type { Deed } from './ledger.ts';
import type { ModelServer } from './modelServer.ts';
import type { World } from './world.ts';

const paths: readonly [LeafPath, ...LeafPath[]] = [
  'a',
  'b',
  'names/k1/text',
  'names/k1/parts/p1/said',
  'names/k2/text',
];
const items: readonly [LeafPath, ...LeafPath[]] = ['names/k1', 'names/k1/parts/p1', 'names/k2', ''];

type Act = (world: World, laptop: SimulatedLaptop) => Promise<unknown>;
export interface Copies {
  readonly images: { readonly of: SimulatedLaptop; readonly state: DiskState }[];
  server: ModelServer | null;
}

function recordOn(world: World, laptop: SimulatedLaptop): string | null {
  return world.dice.pickFrom(world.records.filter((id) => laptop.office.book.records.has(id)));
}

/** Begins a deed; the function that does it acknowledges it. */
function plan(
  world: World,
  laptop: SimulatedLaptop,
  deed: Pick<Deed, 'record' | 'path' | 'does' | 'value'>,
  act: () => Promise<{ readonly ok: boolean }>,
): () => Promise<void> {
  const begun = world.ledger.begin(laptop.name, deed, world.stateOn(laptop)(deed.record));
  return async () => {
    if ((await act()).ok) begun.isAcknowledged = true;
  };
}

function typing(world: World, laptop: SimulatedLaptop): (() => Promise<void>) | null {
  const record = recordOn(world, laptop);
  if (record === null) return null;
  const path = world.dice.pick(paths);
  const value: Scalar = world.newValue();
  return plan(world, laptop, { record, path, does: 'write', value }, () =>
    laptop.office.store.saveDraft(record, [{ path, value }]),
  );
}

function removing(world: World, laptop: SimulatedLaptop): (() => Promise<void>) | null {
  const record = recordOn(world, laptop);
  if (record === null) return null;
  const path = world.dice.pick(items);
  const does = world.dice.pick<Deed['does']>(['remove', 'restore']);
  const { store } = laptop.office;
  return plan(world, laptop, { record, path, does, value: null }, () =>
    does === 'remove' ? store.removeItem(record, path) : store.restoreItem(record, path),
  );
}

async function commit(world: World, laptop: SimulatedLaptop): Promise<void> {
  const record = recordOn(world, laptop);
  if (record !== null) await laptop.office.store.commitDraft(record);
}

async function sync(world: World, laptop: SimulatedLaptop): Promise<void> {
  laptop.weather.faults = world.dice.isLikely(0.5) ? 0 : world.dice.next() * 0.5;
  await laptop.sync();
}

/** Something that a crash may fall into; what it is, is decided before it begins. */
function busyWith(world: World, laptop: SimulatedLaptop): () => Promise<unknown> {
  const kind = world.dice.below(6);
  const deed = kind === 0 ? typing(world, laptop) : kind === 1 ? removing(world, laptop) : null;
  if (deed !== null) return deed;
  const acts = [
    () => commit(world, laptop),
    () => sync(world, laptop),
    () => laptop.compact(),
    () => laptop.snapshot(),
  ] as const;
  return world.dice.pick(acts);
}

async function crash(world: World, laptop: SimulatedLaptop): Promise<void> {
  const act = busyWith(world, laptop);
  const steps = world.dice.below(world.dice.isLikely(0.5) ? 4 : 30);
  const ended = await laptop.crashDuring(act, steps, chances(world.dice.below(2 ** 30), world.dice.next()));
  world.count(ended ? 'crash afterwards' : 'crash in the middle');
}

/** Flips one bit of what a laptop holds on disk, anywhere but in a segment's first bytes. */
async function damage(world: World, laptop: SimulatedLaptop): Promise<void> {
  const state = new Map(laptop.image());
  const logs = [...state.keys()].filter((name) => name.endsWith('.log'));
  const name = world.dice.pickFrom(logs);
  const bytes = name === null ? undefined : state.get(name)?.slice();
  if (name === null || bytes === undefined || bytes.length < 4_000) return;
  const at = 3_000 + world.dice.below(bytes.length - 3_000);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << world.dice.below(8));
  state.set(name, bytes);
  await laptop.putBack(state);
  world.excuse();
  world.count('damaged log');
}

/** An older copy of a laptop's disk is put back: by the same name, or where it can be told from the original. */
async function putBack(world: World, laptop: SimulatedLaptop, copies: Copies, marked?: boolean): Promise<void> {
  const image = world.dice.pickFrom(copies.images.filter(({ of }) => of === laptop));
  if (image === null) return;
  const isMarked = marked ?? world.dice.isLikely(0.5);
  await laptop.putBack(image.state, isMarked ? `${laptop.mark}'` : laptop.mark);
  world.excuse();
  world.count(isMarked ? 'backup restored' : 'older folder put back');
}

async function clone(world: World, laptop: SimulatedLaptop, marked?: boolean): Promise<void> {
  await laptop.vault.log.settled();
  const isMarked = marked ?? world.dice.isLikely(0.5);
  const copy = await world.copyOf(laptop, laptop.image(), isMarked ? `${laptop.mark}+` : laptop.mark);
  if (copy !== null) world.count(isMarked ? 'cloned laptop' : 'copied folder');
}

function restoreServer(world: World, copies: Copies): void {
  const { server } = copies;
  if (server === null) return;
  world.server = server.copy();
  copies.images.length = 0;
  copies.server = null;
  world.excuse();
  for (const laptop of world.laptops) laptop.hangUp();
  world.count('restored server');
}

/** What is rare, and must happen often enough all the same. */
export const fates = ['older folder', 'backup', 'copied folder', 'clone', 'restored server', 'damage', 'none'] as const;
export type Fate = (typeof fates)[number];

/** Whatever `fate` needs to have been kept from before. */
export function keepCopies(world: World, copies: Copies): void {
  copies.server = world.server.copy();
  for (const laptop of world.laptops) copies.images.push({ of: laptop, state: laptop.image() });
}

/** Its accident befalls this office now. */
export async function befall(world: World, copies: Copies, fate: Fate): Promise<void> {
  if (fate === 'none') return;
  const laptop = world.dice.pickFrom(world.laptops);
  if (laptop === null) return;
  if (fate === 'older folder' || fate === 'backup') await putBack(world, laptop, copies, fate === 'backup');
  if (fate === 'copied folder' || fate === 'clone') await clone(world, laptop, fate === 'clone');
  if (fate === 'damage') await damage(world, laptop);
  if (fate !== 'restored server') return;
  await world.meet();
  restoreServer(world, copies);
}

/** One more thing happens. */
export async function happen(world: World, copies: Copies): Promise<void> {
  const { dice } = world;
  const laptop = dice.pickFrom(world.laptops);
  if (laptop === null) return;
  world.now += dice.below(600_000);
  const roll = dice.below(1_000);
  const acts: readonly (readonly [number, Act])[] = [
    [300, async () => typing(world, laptop)?.()],
    [140, commit],
    [80, async () => removing(world, laptop)?.()],
    [25, () => world.create(laptop)],
    [280, sync],
    [60, crash],
    [15, () => laptop.reopen()],
    [15, () => laptop.compact()],
    [15, () => laptop.snapshot()],
    [20, async () => void copies.images.push({ of: laptop, state: laptop.image() })],
    [10, () => putBack(world, laptop, copies)],
    [6, (...who) => clone(...who)],
    [8, damage],
    [10, async () => void (copies.server = world.server.copy())],
    [
      10,
      async () => {
        restoreServer(world, copies);
      },
    ],
    [
      12,
      async () => {
        for (const one of world.laptops) one.weather.isOnline = dice.isLikely(0.6);
      },
    ],
  ];
  let sum = 0;
  for (const [weight, act] of acts) {
    sum += weight;
    if (roll >= sum) continue;
    await act(world, laptop);
    return;
  }
}
