import { utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { inSlices } from '#renderer/vault/slices.ts';
import type { HeldRecord } from '#renderer/vault/store/heldRecord.ts';
import { vectorOf } from '#renderer/vault/store/packedState.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';

/** An actor's words: in how many records, the sum of its counters there, the root over both as 32 hex digits. */
export interface Words {
  readonly records: number;
  readonly writes: number;
  readonly root: string;
}
interface Tally {
  records: number;
  writes: number;
  readonly root: Uint8Array;
}
type Counters = ReadonlyMap<string, number>;
const ROOT_BYTES = 16;
const nobody: Counters = new Map();

/** Whose words are in which records, kept up to date from what changes: looking at all of them takes seconds. */
export class WordCounts {
  readonly #crypto: Crypto;
  readonly #book: RecordBook;
  readonly #tallies = new Map<string, Tally>();
  readonly #counted = new Map<string, Counters>();
  /** Most records have the same few counters: one object for all of them. */
  readonly #alike = new Map<string, Counters>();
  readonly #due: Set<string>;
  readonly #unwatch: () => void;

  constructor(crypto: Crypto, book: RecordBook) {
    this.#crypto = crypto;
    this.#book = book;
    this.#due = new Set(book.records.keys());
    this.#unwatch = book.watch((changed) => {
      for (const { id } of changed) this.#due.add(id);
    });
  }

  /** In slices, until nothing has changed that was not looked at. */
  async count(): Promise<void> {
    const slices = inSlices();
    for (const id of this.#due) {
      this.#due.delete(id);
      this.#countRecord(id);
      const turn = slices.turn();
      if (turn !== null) await turn;
    }
  }

  of(actor: string): Words {
    const { records, writes, root } = this.#tallies.get(actor) ?? newTally();
    return { records, writes, root: toHex(root) };
  }

  close(): void {
    this.#unwatch();
  }

  #countRecord(id: string): void {
    const before = this.#counted.get(id) ?? nobody;
    const record = this.#book.records.get(id);
    const now = record === undefined ? nobody : this.#countersOf(record);
    if (now === before) return;
    this.#counted.set(id, now);
    for (const [actor, counter] of before) if (now.get(actor) !== counter) this.#add(id, actor, counter, -1);
    for (const [actor, counter] of now) if (before.get(actor) !== counter) this.#add(id, actor, counter, 1);
  }

  #countersOf({ leaves }: HeldRecord): Counters {
    const counters = new Map<string, number>();
    for (const { packed } of leaves) {
      for (const [actor, counter] of Object.entries(vectorOf(packed))) {
        counters.set(actor, Math.max(counters.get(actor) ?? 0, counter));
      }
    }
    const name = JSON.stringify([...counters]);
    const alike = this.#alike.get(name);
    if (alike !== undefined) return alike;
    this.#alike.set(name, counters);
    return counters;
  }

  #add(id: string, actor: string, counter: number, sign: 1 | -1): void {
    const tally = this.#tallies.get(actor) ?? newTally();
    this.#tallies.set(actor, tally);
    tally.records += sign;
    tally.writes += sign * counter;
    const hash = this.#crypto.hash(utf8(`pristan/head/1 ${id} ${String(counter)}`), { length: ROOT_BYTES });
    for (const [at, byte] of hash.entries()) tally.root[at] = (tally.root[at] ?? 0) ^ byte;
  }
}

function newTally(): Tally {
  return { records: 0, writes: 0, root: new Uint8Array(ROOT_BYTES) };
}
