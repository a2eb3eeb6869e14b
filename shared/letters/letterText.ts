/** The text of a letter as blocks with ids, so that two people may write at once and both stay. Rules: ./SPEC.md */
import { itemsIn, orderBetween } from '#shared/forms/items.ts';
import { pairParagraphs } from '#shared/forms/pairParagraphs.ts';
import { textAt, valueAt } from '#shared/forms/places.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

export const blockKinds = ['paragraph', 'heading', 'bullet', 'numbered'] as const;
export type BlockKind = (typeof blockKinds)[number];
/** A block without its place. */
export interface BlockText {
  readonly kind: BlockKind;
  readonly text: string;
  /** See ./marks.ts */
  readonly marks: string;
}
export interface Block extends BlockText {
  readonly id: string;
  readonly order: string;
}

/** The blocks that are kept, in their order: what `blockChanges` starts from. */
export function blocksIn(data: RecordData): readonly Block[] {
  return itemsIn(data, 'text')
    .filter((item) => typeof valueAt(item.data, 'text') === 'string')
    .map((item) => ({ id: item.id, order: item.order, ...blockText(item.data) }));
}

/** What is read: of a letter that was kept as one plain text, a paragraph for each line. */
export function textIn(data: RecordData): readonly BlockText[] {
  const blocks = blocksIn(data);
  const plain = textAt(data, 'body');
  if (blocks.length > 0 || plain === '') return blocks.map(({ kind, text, marks }) => ({ kind, text, marks }));
  return plain.split(/\n+/u).map((text) => ({ kind: 'paragraph', text, marks: '' }));
}

function blockText(data: RecordData): BlockText {
  const kind = blockKinds.find((one) => one === textAt(data, 'kind')) ?? 'paragraph';
  return { kind, text: textAt(data, 'text'), marks: textAt(data, 'marks') };
}

/** LT2: what has to be written so that `before` reads as `now`, and the blocks as they are then. `newId` gives random
 *  characters. */
export function blockChanges(
  before: readonly Block[],
  now: readonly BlockText[],
  newId: () => string,
): { readonly changes: readonly LeafChange[]; readonly blocks: readonly Block[] } {
  const pairs = pairParagraphs(
    before.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  const oldOf = new Map(pairs.map(({ old, now: at }) => [at, before[old]]));
  const kept = new Set(pairs.map(({ old }) => old));
  const changes: LeafChange[] = before
    .filter((_, index) => !kept.has(index))
    .map(({ id }) => ({ path: `text/${id}/text`, value: null }));
  const blocks: Block[] = [];
  now.forEach((block, index) => {
    const old = oldOf.get(index);
    const previous = blocks.at(-1)?.order ?? null;
    const stays = old !== undefined && (previous === null || old.order > previous);
    const order = stays ? old.order : orderAfter(previous, index);
    const placed = { ...block, id: old?.id ?? newId(), order };
    changes.push(...leavesThatDiffer(old ?? null, placed));
    blocks.push(placed);
  });
  return { changes, blocks };

  /** Before the next block that stays, if there is one behind `low`. */
  function orderAfter(low: string | null, index: number): string {
    const later = now.map((_, at) => (at > index ? oldOf.get(at)?.order : undefined));
    return orderBetween(low, later.find((order) => order !== undefined && order > (low ?? '')) ?? null);
  }
}

function leavesThatDiffer(old: Block | null, now: Block): readonly LeafChange[] {
  const leaves = ['order', 'kind', 'text', 'marks'] as const;
  return leaves
    .filter((leaf) => (old?.[leaf] ?? '') !== now[leaf] || (old === null && leaf === 'text'))
    .map((leaf) => ({ path: `text/${now.id}/${leaf}`, value: now[leaf] }));
}
