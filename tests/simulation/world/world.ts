import { withDraft } from '#renderer/vault/store/draftState.ts';
import { openKept } from '#shared/envelope/openEnvelope.ts';
import { parseBody } from '#shared/envelope/body.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import type { DiskState } from '#tests/support/recordedDisk.ts';
import { cheapCrypto } from './cheapCrypto.ts';
import { dice, type Dice } from './dice.ts';
import { SimulatedLaptop, type LaptopOptions } from './laptop.ts';
import { Ledger, type Deed, type StateOf } from './ledger.ts';
import { ModelServer } from './modelServer.ts';
import { hireStaff } from './staff.ts';

const BEGAN = 1_790_000_000_000;
const DAY_MS = 86_400_000;
const MOST_LAPTOPS = 8;

/** Some laptops of one office, its server, and a time of its own. */
export class World {
  readonly dice: Dice;
  readonly laptops: SimulatedLaptop[] = [];
  readonly ledger = new Ledger();
  /** How often what happened. */
  readonly counts: Record<string, number> = {};
  readonly records: string[] = [];
  server = new ModelServer();
  now = BEGAN;
  #made = 0;

  readonly #withLists: boolean;

  constructor(seed: number, withLists = false) {
    this.#withLists = withLists;
    this.dice = dice(seed);
  }

  /** `count` people with a laptop each, who all have the first record. */
  static async begin(seed: number, count: number, withLists = false): Promise<World> {
    const world = new World(seed, withLists);
    const staff = hireStaff(cheapCrypto(seed), count, BEGAN);
    for (const keyring of staff) {
      world.laptops.push(await SimulatedLaptop.found(world.#newOptions(), keyring));
    }
    return world;
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  /** Another laptop with a copy of a disk. */
  async copyOf(laptop: SimulatedLaptop, state: DiskState, mark: string): Promise<SimulatedLaptop | null> {
    if (this.laptops.length >= MOST_LAPTOPS) return null;
    const copy = await SimulatedLaptop.from({ ...this.#newOptions(), key: laptop.options.key }, state, mark);
    this.laptops.push(copy);
    return copy;
  }

  async create(laptop: SimulatedLaptop): Promise<void> {
    const changes = [{ path: 'made', value: laptop.name }];
    const [id = ''] = valueOf(await laptop.office.store.create([{ type: 'person', changes }]));
    this.records.push(id);
    const deed = { record: id, path: 'made', does: 'write', value: laptop.name } as const;
    this.ledger.begin(laptop.name, deed, null).isAcknowledged = true;
  }

  /** What `laptop` shows and holds of a record, with what is being typed. */
  stateOn(laptop: SimulatedLaptop): StateOf {
    const { book } = laptop.office;
    return (id) => {
      const record = book.records.get(id);
      return record === undefined ? null : withDraft(record, laptop.vault.keyring.actor);
    };
  }

  /** What lies on the server, opened with somebody's key. */
  stateOnServer(): StateOf {
    const opening = this.laptops[0]?.office.circle.opening();
    return (id) => {
      const states = this.server.leaves(id).flatMap((document) => {
        if ('_deleted' in document || opening === undefined) return [];
        const opened = openKept(document, opening);
        const body = opened.ok ? parseBody(opened.value.body) : null;
        return body === null ? [] : [body.state];
      });
      return states.length === 0 ? null : states.reduce(mergeStates, emptyState);
    };
  }

  /** After something that may have been the only one to hold it is no more. */
  excuse(): void {
    this.ledger.excuse([this.stateOnServer(), ...this.laptops.map((laptop) => this.stateOn(laptop))]);
  }

  newValue(): Scalar {
    this.#made += 1;
    if (this.dice.isLikely(0.1)) return this.dice.pick([null, 'same', 'other']);
    return `w${String(this.#made)}`;
  }

  /** Everybody is online, and has a round or two with the server. */
  async meet(): Promise<void> {
    for (const laptop of [...this.laptops, ...this.laptops]) {
      laptop.weather.isOnline = true;
      laptop.weather.faults = 0;
      await laptop.sync();
    }
  }

  /** What was acknowledged and is nowhere at the end. */
  missing(): readonly Deed[] {
    const [first] = this.laptops;
    return first === undefined ? [] : this.ledger.missing(this.stateOn(first));
  }

  countOutcome(): void {
    const [first] = this.laptops;
    if (first === undefined) return;
    const views = this.records.map((id) => viewOf(this.stateOn(first)(id) ?? emptyState));
    if (views.some(({ contested }) => contested.length > 0)) this.count('contested');
    if (views.some(({ revived }) => revived.length > 0)) this.count('revived');
    const { acknowledged, excused } = this.ledger.tally();
    this.counts['acknowledged'] = acknowledged;
    this.counts['on a lost disk only'] = excused;
  }

  #newOptions(): LaptopOptions {
    const index = this.laptops.length;
    const seed = this.dice.below(2 ** 30);
    const skew = this.dice.isLikely(0.5) ? 0 : Math.floor((this.dice.next() - 0.5) * 10 * DAY_MS);
    const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.dice.below(256));
    return {
      name: `laptop ${String(index)}`,
      seed,
      clock: () => this.now + skew,
      server: () => this.server,
      withLists: this.#withLists,
      key: { vaultId: bytes(16), vaultKey: bytes(32) },
    };
  }
}
