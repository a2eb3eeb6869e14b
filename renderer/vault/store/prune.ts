import { tombstoneFor } from '#shared/envelope/revision.ts';
import { withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { addPast, ancestryFrom } from './heldRecord.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { nameOfKey } from '#shared/envelope/revisionName.ts';

/** More at once would look like an attack to whoever watches the server, and is never urgent. */
const MOST_AT_ONCE = 200;

/** [S9] Tombstones for merged leaves whose successor is at the office. The caller appends them to the log. */
export function pruneDue(book: RecordBook, context: StoreContext): EnvelopeEntry[] {
  const entries: EnvelopeEntry[] = [];
  for (const [key, leaves] of book.prunings) {
    const { id, rev: successor } = nameOfKey(key);
    if (book.outbox.has(id, successor)) continue;
    if (entries.length + leaves.length > MOST_AT_ONCE && entries.length > 0) break;
    book.prunings.delete(key);
    for (const leaf of leaves) {
      const document = withAncestry(tombstoneFor(context.crypto, leaf.rev, id), ancestryFrom(leaf, leaf.rev));
      const record = book.records.get(id);
      if (record?.past?.has(document._rev) === true) continue; // Somebody else's is the very same.
      if (record !== undefined) addPast(record, document._rev);
      book.outbox.add({ id, rev: document._rev }, false);
      entries.push({ v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' });
    }
  }
  return entries;
}
