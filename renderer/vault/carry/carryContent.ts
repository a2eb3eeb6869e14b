import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { nameOfKey, type RevisionName } from '#shared/envelope/revisionName.ts';

export type What = 'unsent' | 'everything';
/** The `shelf` entry of a carry file that says who belongs. */
export const MEMBERSHIP_KEY = 'carry/membership';

export interface CarryContent {
  readonly items: readonly ArchiveItem[];
  /** How many records they are about, and which item brings each for the first time. */
  readonly records: number;
  /** `id rev` of what leaves with it and was nowhere else for certain. */
  readonly leaving: readonly RevisionName[];
  /** About as many bytes as the file will have. */
  readonly bytes: number;
}

/** [CA1] As it is at this moment. Nothing of the outbox may be on its way to the log. */
export function carryContent(
  book: RecordBook,
  {
    circle,
    statements,
    what,
    files,
  }: {
    readonly circle: string;
    readonly statements: readonly string[];
    readonly what: What;
    /** Records of files whose bytes go along. */
    readonly files: readonly string[];
  },
): CarryContent {
  const waiting = book.outbox.standing();
  const inOutbox = new Set(waiting.map(({ key }) => key));
  const placed = new Map<string, ArchiveItem>();
  const put = (key: string, place: EntryPlace | null): void => {
    if (place !== null) placed.set(key, { place, from: inOutbox.has(key) ? 'here' : 'office' });
  };
  for (const key of book.memberships) put(key, book.others.get(key) ?? null);
  if (what === 'everything') {
    for (const [key, raw] of book.parked) placed.set(key, { entry: parkedEntry(circle, raw as SealedDocument) });
    for (const [key, place] of book.others) put(key, place);
    for (const { id, leaves } of book.records.values()) for (const { rev, place } of leaves) put(`${id} ${rev}`, place);
  }
  for (const id of files) for (const { rev, place } of book.records.get(id)?.leaves ?? []) put(`${id} ${rev}`, place);
  // In the order in which they were written, where they were not put before.
  for (const { key, place } of waiting) put(key, place);
  const members: LogEntry = { v: 1, t: 'shelf', key: MEMBERSHIP_KEY, value: statements };
  const home = book.homes.get(circle);
  const head: ArchiveItem[] = home === undefined ? [] : [{ entry: { v: 1, t: 'home', circle, home, anew: false } }];
  const documents = [...placed.values()];
  return {
    items: [...head, { entry: members }, ...documents, { entry: members }],
    records: recordsAmong(book, placed.keys()),
    leaving: waiting.map(({ key }) => nameOfKey(key)),
    bytes: documents.reduce((sum, item) => sum + ('place' in item ? item.place.length : 0), 0),
  };
}

/** How many records these revisions (`id rev`) are about; lines of history and who belongs are no records. */
export function recordsAmong(book: RecordBook, keys: Iterable<string>): number {
  const ids = new Set<string>();
  for (const key of keys) {
    const { id } = nameOfKey(key);
    if (book.records.has(id)) ids.add(id);
  }
  return ids.size;
}

function parkedEntry(circle: string, document: SealedDocument): LogEntry {
  return { v: 1, t: 'envelope', circle, from: 'office', document, state: 'parked' };
}
