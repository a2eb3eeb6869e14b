import { openKept } from '#shared/envelope/openEnvelope.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { EnvelopeEntry, LogEntry } from '#shared/records/logEntries.ts';
import { typeInto } from './draftState.ts';
import { addPast, clearDraft } from './heldRecord.ts';
import { enterHome } from './enterHome.ts';
import { keepOpened, MEMBERSHIP } from './keepOpened.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { replayRest } from './replayRest.ts';

/** [S1] Does to memory again what was done when the entry was written. Entries of other rooms are passed over. */
export function replayEntry(
  book: RecordBook,
  context: Pick<StoreContext, 'learn' | 'opening'>,
  entry: LogEntry,
  place: EntryPlace,
): void {
  switch (entry.t) {
    case 'envelope':
      replayEnvelope(book, context, entry, place);
      return;
    case 'draft': {
      const record = book.records.get(entry.recordId);
      if (record !== undefined) typeInto(record, entry.changes, entry.base, entry.time);
      return;
    }
    case 'acknowledged':
      book.outbox.drop(entry.revisions.map(([id, rev]) => ({ id, rev })));
      return;
    case 'checkpoint':
      book.since.set(entry.circle, entry.since);
      return;
    case 'home':
      enterHome(book, entry.circle, entry.home, entry.anew);
      return;
    case 'mark': {
      const { circle, name, value, next, compared } = entry;
      book.sessionMarks.set(circle, { name, value, next, compared });
      return;
    }
    case 'quarantined':
      book.parked.delete(entry.key);
      book.quarantined.set(entry.key, { reason: entry.reason, place });
      return;
    case 'known':
    case 'pending':
      replayRest(book, entry);
      return;
    case 'compacted':
    case 'trailer':
    case 'keyring':
    case 'office':
    case 'shelf':
    case 'place':
    case 'guide': // Of other rooms.
  }
}

function replayEnvelope(
  book: RecordBook,
  context: Pick<StoreContext, 'learn' | 'opening'>,
  entry: EnvelopeEntry,
  place: EntryPlace,
): void {
  const { document, state, from, squashes = [], settles = false } = entry;
  const { _id: id, _rev: rev } = document;
  if (from === 'here') {
    book.outbox.add({ id, rev }, false);
    book.outbox.lie([{ id, rev, place }]);
  }
  if ('_deleted' in document) {
    const record = book.records.get(id);
    if (record === undefined) book.others.set(`${id} ${rev}`, place);
    else addPast(record, rev);
    return;
  }
  if (state === 'parked') {
    book.parked.set(`${id} ${rev}`, document);
    return;
  }
  const opened = openKept(document, context.opening());
  if (!opened.ok) {
    book.quarantined.set(`${id} ${rev}`, { reason: opened.code, place }); // It opened once: damage that the frame's seal did not see.
    return;
  }
  book.parked.delete(`${id} ${rev}`);
  const { type, parents, body: packed } = opened.value;
  if (from === 'here' && type === MEMBERSHIP) book.outbox.makeUrgent({ id, rev });
  keepOpened(book, context, { document, type, parents, packed, squashes, place });
  const record = book.records.get(id);
  if (settles && record !== undefined) clearDraft(record);
}
