import { inflateSync } from 'fflate';
import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { PackedState } from './packedState.ts';

/** What of a leaf revision is needed only when somebody writes, merges or receives its record. */
export interface LeafBody {
  /** Hashes of this revision and its ancestors, newest first, 32 letters each. */
  readonly hashes: string;
  readonly parents: readonly string[];
  readonly packed: PackedState;
}

/** The blocks that were opened last: neighbours are often wanted one after the other. */
export class OpenedBlocks {
  readonly #most: number;
  readonly #opened = new Map<StateBlock, readonly LeafBody[]>();

  constructor(most = 4) {
    this.#most = most;
  }

  bodiesOf(block: StateBlock): readonly LeafBody[] {
    const held = this.#opened.get(block);
    if (held !== undefined) return held;
    const bodies = decodeBodies(inflateSync(block.deflated, { out: new Uint8Array(block.size) }));
    this.#opened.set(block, bodies);
    for (const oldest of this.#opened.keys()) {
      if (this.#opened.size <= this.#most) break;
      this.#opened.delete(oldest);
    }
    return bodies;
  }
}

/** Bodies of some dozen leaves, deflated: a sixth of what they take open. */
export class StateBlock {
  readonly deflated: Uint8Array;
  /** Once inflated. */
  readonly size: number;
  /** How many leaves it holds. */
  readonly count: number;
  readonly #opened: OpenedBlocks;

  constructor(deflated: Uint8Array, size: number, count: number, opened: OpenedBlocks) {
    this.deflated = deflated;
    this.size = size;
    this.count = count;
    this.#opened = opened;
  }

  bodyAt(index: number): LeafBody {
    const body = this.#opened.bodiesOf(this)[index];
    if (body === undefined) throw new RangeError('no such body');
    return body;
  }
}

interface BlockHead {
  readonly hashes: readonly string[];
  readonly parents: readonly (readonly string[])[];
  readonly lengths: readonly number[];
}

/** [SN4] 32-bit length of the head, the head as JSON, then the packed states one after the other. */
export function encodeBodies(bodies: readonly LeafBody[]): Uint8Array {
  const head: BlockHead = {
    hashes: bodies.map(({ hashes }) => hashes),
    parents: bodies.map(({ parents }) => parents),
    lengths: bodies.map(({ packed }) => packed.length),
  };
  const text = utf8(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return concatBytes([length, text, ...bodies.map(({ packed }) => packed)]);
}

function decodeBodies(bytes: Uint8Array): readonly LeafBody[] {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { hashes, parents, lengths } = JSON.parse(fromUtf8(bytes.subarray(4, 4 + length)) ?? '') as BlockHead;
  let at = 4 + length;
  return hashes.map((one, index) => {
    const end = at + (lengths[index] ?? 0);
    const body: LeafBody = { hashes: one, parents: parents[index] ?? [], packed: bytes.subarray(at, end) };
    at = end;
    return body;
  });
}
