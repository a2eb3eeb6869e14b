import { grownTo } from './growing.ts';
import { TextColumn } from './textColumn.ts';

const EMPTY = 0;

/** Ids and their numbers, both ways: 0, 1, 2 … as they came. */
export class IdTable {
  readonly #ids: TextColumn;
  /** Number + 1 by hash, in a table at most half full; made when somebody first looks for an id. */
  #slots = new Uint32Array(0);

  constructor(ids = TextColumn.empty()) {
    this.#ids = ids;
  }

  get length(): number {
    return this.#ids.length;
  }

  idOf(number: number): string {
    return this.#ids.at(number);
  }

  /** -1 for an id that is not known. */
  find(id: string): number {
    if (this.#slots.length === 0) this.#hashAll();
    return (this.#slots[this.#slotOf(id)] ?? EMPTY) - 1;
  }

  add(id: string): number {
    const found = this.find(id);
    if (found !== -1) return found;
    const number = this.length;
    this.#ids.set(number, id);
    if (this.length * 2 > this.#slots.length) this.#hashAll();
    else this.#slots[this.#slotOf(id)] = number + 1;
    return number;
  }

  /** Two sections. */
  encode(length = this.length): readonly [Uint8Array, Uint8Array] {
    return this.#ids.encode(length);
  }

  #hashAll(): void {
    let size = 64;
    while (size < this.length * 3) size *= 2;
    this.#slots = new Uint32Array(size);
    // The first of two equal ids keeps its place, as it does when they come one by one.
    for (let number = 0; number < this.length; number += 1) {
      const slot = this.#slotOf(this.idOf(number));
      if (this.#slots[slot] === EMPTY) this.#slots[slot] = number + 1;
    }
  }

  /** Where the id is, or would be. */
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    for (;;) {
      const held = this.#slots[slot] ?? EMPTY;
      if (held === EMPTY || this.idOf(held - 1) === id) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** FNV-1a over the letters. Ids are random: nobody can choose them so that they collide by the thousand. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Numbers kept beside the ids of a table. */
export function roomFor<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  table: IdTable,
  numbers: Numbers,
): Numbers {
  return grownTo(numbers, table.length);
}
