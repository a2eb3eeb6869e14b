import { sameState } from '#shared/merge/sameState.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { addPast, setLeaves, stateOf, type HeldRecord } from './heldRecord.ts';
import { unpackState } from './packedState.ts';
import { planPruning } from './placeLeaf.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { writeRevision } from './writeRevision.ts';

/** [S9] Concurrent leaves become one. Where the winning leaf already says everything, nothing is written: random nonces
 *  make two devices write different revisions of the same merge, and merging those again would never end. */
export function mergeRecord(book: RecordBook, context: StoreContext, record: HeldRecord): EnvelopeEntry[] {
  const [winning, ...others] = record.leaves;
  if (winning === undefined || others.length === 0) return [];
  const merged = stateOf(record);
  if (!sameState(unpackState(winning.packed), merged)) {
    const revision = writeRevision(book, context, record, merged, false);
    return revision === null ? [] : [revision]; // Too large for one: then both stay, and are shown merged.
  }
  for (const { rev } of others) addPast(record, rev);
  const unsent = others.filter(({ rev }) => book.outbox.isUntouched(record.id, rev));
  book.outbox.drop(unsent.map(({ rev }) => ({ id: record.id, rev })));
  planPruning(
    book,
    record.id,
    winning.rev,
    others.filter((leaf) => !unsent.includes(leaf)),
  );
  setLeaves(record, [winning]);
  return [];
}
