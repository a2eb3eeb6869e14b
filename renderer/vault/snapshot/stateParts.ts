import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Slices } from '#renderer/vault/slices.ts';
import type { Leaf } from '#renderer/vault/store/heldRecord.ts';
import { encodeBodies, StateBlock, type OpenedBlocks } from '#renderer/vault/store/stateBlock.ts';
import { deflateRaw } from './gzip.ts';

/** So many leaves a block: enough to be small, and quick enough to open for one of them. */
const LEAVES = 64;
/** A large account is a block of its own. */
const MOST_BYTES = 131_072;
const LARGEST_PART = 3_000_000;

interface Made {
  readonly block: StateBlock;
  readonly leaves: readonly Leaf[];
}

/** The bodies of all leaves in their order, in blocks. A block that stands whole in what is there already is taken as it
 *  is. Leaves that were open are put away into theirs. */
export async function* stateParts(
  leaves: readonly Leaf[],
  opened: OpenedBlocks,
  slices: Slices,
): AsyncGenerator<Uint8Array> {
  let blocks: Made[] = [];
  let bytes = 0;
  for await (const made of blocksOf(leaves, opened, slices)) {
    if (bytes + made.block.deflated.length > LARGEST_PART) {
      yield encodeBlocks(blocks);
      blocks = [];
      bytes = 0;
    }
    blocks.push(made);
    bytes += made.block.deflated.length;
  }
  if (blocks.length > 0) yield encodeBlocks(blocks);
}

async function* blocksOf(leaves: readonly Leaf[], opened: OpenedBlocks, slices: Slices): AsyncGenerator<Made> {
  for (let next = 0; next < leaves.length;) {
    const whole = wholeBlockAt(leaves, next);
    const some = whole?.leaves ?? someFrom(leaves, next);
    next += some.length;
    if (whole !== null) {
      yield whole;
      continue;
    }
    const plain = encodeBodies(some);
    const block = new StateBlock(await deflateRaw(plain), plain.length, some.length, opened);
    for (const [at, leaf] of some.entries()) leaf.putAway(block, at);
    await slices.turn();
    yield { block, leaves: some };
  }
}

function wholeBlockAt(leaves: readonly Leaf[], next: number): Made | null {
  const lying = leaves[next]?.lying() ?? null;
  if (lying === null || lying.at !== 0) return null;
  const { block } = lying;
  const some = leaves.slice(next, next + block.count);
  const isWhole = some.length === block.count && some.every((leaf, at) => isAt(leaf, block, at));
  return isWhole ? { block, leaves: some } : null;
}

function isAt(leaf: Leaf, block: StateBlock, at: number): boolean {
  const lying = leaf.lying();
  return lying !== null && lying.block === block && lying.at === at;
}

function someFrom(leaves: readonly Leaf[], next: number): readonly Leaf[] {
  const some: Leaf[] = [];
  let bytes = 0;
  for (let at = next; at < leaves.length && some.length < LEAVES; at += 1) {
    const leaf = leaves[at] as Leaf;
    if (some.length > 0 && (bytes > MOST_BYTES || wholeBlockAt(leaves, at) !== null)) break;
    some.push(leaf);
    bytes += leaf.packed.length;
  }
  return some;
}

/** [SN4] How many blocks; for each how many leaves, its size inflated and deflated; then the blocks. All 32-bit. */
function encodeBlocks(blocks: readonly Made[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 12 * blocks.length));
  head.setUint32(0, blocks.length, true);
  for (const [index, { block }] of blocks.entries()) {
    head.setUint32(4 + 12 * index, block.count, true);
    head.setUint32(8 + 12 * index, block.size, true);
    head.setUint32(12 + 12 * index, block.deflated.length, true);
  }
  return concatBytes([new Uint8Array(head.buffer), ...blocks.map(({ block }) => block.deflated)]);
}

export function decodeBlocks(bytes: Uint8Array, opened: OpenedBlocks): readonly StateBlock[] {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = head.getUint32(0, true);
  const blocks: StateBlock[] = [];
  let at = 4 + 12 * count;
  for (let index = 0; index < count; index += 1) {
    const leaves = head.getUint32(4 + 12 * index, true);
    const size = head.getUint32(8 + 12 * index, true);
    const length = head.getUint32(12 + 12 * index, true);
    blocks.push(new StateBlock(bytes.slice(at, at + length), size, leaves, opened));
    at += length;
  }
  return blocks;
}
