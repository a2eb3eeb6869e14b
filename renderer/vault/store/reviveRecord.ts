import { sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { setLeaves, type HeldRecord, type Leaf } from './heldRecord.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S11] A child above a tombstone that nothing explains. Pushing the buried revision again would do nothing: CouchDB
 *  answers 201 and stays deleted. */
export function reviveRecord(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  buried: Leaf,
  tombstone: SealedDocument,
): EnvelopeEntry {
  const { id, type } = record;
  const parents = [tombstone._rev];
  const envelope = sealEnvelope({ id, type, state: buried.state, parents, at: context.clock() }, context.sealing());
  const document = withAncestry(envelope, tombstone._revisions);
  const leaf: Leaf = { rev: document._rev, ancestry: document._revisions, parents, state: buried.state };
  setLeaves(record, [leaf, ...record.leaves.filter((other) => other !== buried)]);
  book.outbox.add(document, false);
  return { v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' };
}
