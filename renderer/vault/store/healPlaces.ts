import type { LogEntry } from '#shared/records/logEntries.ts';
import { keyOfPlace, type EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { appendEntries } from './appendEntries.ts';
import { stateOf } from './heldRecord.ts';
import type { ChangedRecord, RecordBook, StoreContext } from './recordBook.ts';
import { nameOfKey } from '#shared/envelope/revisionName.ts';
import { writeRevision } from './writeRevision.ts';

/** Tells for each place whether what lies there can still be read. */
export type CanRead = (places: readonly EntryPlace[]) => Promise<readonly boolean[]>;

const AT_ONCE = 200;

/** [S18] The log was damaged where nobody read it since: records that a snapshot still showed are written again as a child
 *  of what cannot be read any more; lines of history that are gone are known and no longer held. */
export async function healPlaces(book: RecordBook, context: StoreContext, canRead: CanRead): Promise<void> {
  const lost = await unreadable(book, canRead);
  if (lost.size === 0) return;
  const isLost = (place: EntryPlace | null): boolean => place !== null && lost.has(keyOfPlace(place));
  const entries: LogEntry[] = [];
  const changed: ChangedRecord[] = [];
  for (const record of book.records.values()) {
    if (!record.leaves.some(({ place }) => isLost(place))) continue;
    const entry = writeRevision(book, context, record, stateOf(record), false);
    if (entry === null) continue;
    entries.push(entry);
    changed.push(record);
  }
  for (const [key, place] of book.others) if (isLost(place)) book.others.set(key, null);
  for (const [key, { place }] of book.quarantined) if (isLost(place)) book.quarantined.delete(key);
  const waiting = book.outbox.standing().filter(({ place }) => isLost(place));
  book.outbox.drop(waiting.map(({ key }) => nameOfKey(key)));
  book.tell(changed);
  await appendEntries(book, context, entries);
}

async function unreadable(book: RecordBook, canRead: CanRead): Promise<Set<string>> {
  const places: EntryPlace[] = [];
  const add = (place: EntryPlace | null): void => {
    if (place !== null) places.push(place);
  };
  for (const { leaves } of book.records.values()) for (const { place } of leaves) add(place);
  for (const place of book.others.values()) add(place);
  for (const { place } of book.quarantined.values()) add(place);
  for (const { place } of book.outbox.standing()) add(place);
  const lost = new Set<string>();
  for (let at = 0; at < places.length; at += AT_ONCE) {
    const some = places.slice(at, at + AT_ONCE);
    const readable = await canRead(some);
    for (const [index, place] of some.entries()) if (readable[index] !== true) lost.add(keyOfPlace(place));
  }
  return lost;
}
