import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';

/** [V31] Records that the log speaks of: what was lost of a damaged one can be named. */
export class MissingDocuments {
  readonly #named = new Set<string>();

  /** Only what points at another entry: an envelope speaks for itself. */
  hear(entry: LogEntry): void {
    if (entry.t === 'draft') this.#named.add(entry.recordId);
    if (entry.t === 'acknowledged') for (const [id] of entry.revisions) this.#named.add(id);
    if (entry.t === 'known') for (const [id] of entry.revisions) this.#named.add(id);
  }

  /** Ids of which nothing is held. */
  notIn(book: RecordBook): string[] {
    return missingIn(book, [...this.#named]);
  }
}

/** Those of which nothing is held. */
export function missingIn(book: RecordBook, ids: readonly string[]): string[] {
  const missing = ids.filter((id) => !book.records.has(id));
  if (missing.length === 0) return [];
  const held = new Set<string>();
  for (const key of [...book.others.keys(), ...book.parked.keys(), ...book.quarantined.keys()]) {
    held.add(key.split(' ')[0] ?? '');
  }
  return missing.filter((id) => !held.has(id));
}
