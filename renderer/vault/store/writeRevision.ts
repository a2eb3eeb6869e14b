import { inParentOrder, type Ancestry } from '#shared/envelope/revision.ts';
import { bodyOf, sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { ancestryFrom, clearDraft, isInAncestry, makeLeaf, type HeldRecord, type Leaf } from './heldRecord.ts';
import { isTooLarge } from './isTooLarge.ts';
import { placeLeaf, planPruning } from './placeLeaf.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S4, S6] Seals `state` as the one revision after all present leaves. Own revisions that were never sent are squashed:
 *  the new one hangs where they hung. The caller appends the answer to the log. [S14] null, and nothing is changed, when
 *  it would be too large. `made`: its body, where a new record's was made already. */
export function writeRevision(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  state: RecordState,
  settles: boolean,
  made?: Uint8Array,
): EnvelopeEntry | null {
  const squashed = record.leaves.filter(({ rev }) => book.outbox.isUntouched(record.id, rev));
  const kept = record.leaves.filter((leaf) => !squashed.includes(leaf));
  const inherited = squashed.flatMap(({ parents }) => parents);
  const parents = inParentOrder([
    ...kept.map(({ rev }) => rev),
    ...inherited.filter((rev) => !kept.some((leaf) => isInAncestry(leaf, rev))),
  ]);
  const { id, type } = record;
  const content = { id, type, state, parents, at: context.clock() };
  const sealing = context.sealing();
  const body = made ?? bodyOf(content, sealing);
  if (isTooLarge(body)) return null;
  const envelope = sealEnvelope(content, sealing, body);
  const document = withAncestry(envelope, ancestryAt(parents[0], record.leaves));
  const leaf = makeLeaf(document, parents, body);
  const squashes = squashed.map(({ rev }) => rev);
  planPruning(book, id, leaf.rev, placeLeaf(book, record, leaf, squashes));
  if (settles) clearDraft(record);
  book.outbox.add({ id, rev: document._rev }, false);
  return {
    v: 1,
    t: 'envelope',
    circle: context.circle,
    from: 'here',
    document,
    state: 'verified',
    ...(squashes.length > 0 ? { squashes } : {}),
    ...(settles ? { settles } : {}),
  };
}

/** The ancestry down to `rev`, which is a leaf or the tree parent of a squashed one. */
function ancestryAt(rev: string | undefined, leaves: readonly Leaf[]): Ancestry | null {
  if (rev === undefined) return null;
  const leaf = leaves.find((one) => isInAncestry(one, rev));
  return leaf === undefined ? null : ancestryFrom(leaf, rev);
}
