import { sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { isTooLarge } from './isTooLarge.ts';
import { makeLeaf, setLeaves, type HeldRecord, type Leaf } from './heldRecord.ts';
import { unpackState } from './packedState.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S11] A child above a tombstone that nothing explains. Pushing the buried revision again would do nothing: CouchDB
 *  answers 201 and stays deleted. */
export function reviveRecord(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  buried: Leaf,
  tombstone: SealedDocument,
): EnvelopeEntry[] {
  if (isTooLarge(buried.packed)) return []; // A colleague with a program that takes it has it still.
  const { id, type } = record;
  const state = unpackState(buried.packed);
  const parents = [tombstone._rev];
  const envelope = sealEnvelope({ id, type, state, parents, at: context.clock() }, context.sealing());
  const document = withAncestry(envelope, tombstone._revisions);
  const leaf = makeLeaf(document, parents, buried.packed);
  setLeaves(record, [leaf, ...record.leaves.filter((other) => other !== buried)]);
  book.outbox.add({ id, rev: document._rev }, false);
  return [{ v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' }];
}
