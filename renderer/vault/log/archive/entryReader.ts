import type { LogEntry } from '#shared/records/logEntries.ts';
import type { EntryPlace } from '../entryPlace.ts';

/** Whatever the places of the items lie in. */
export interface EntryReader {
  /** null for what cannot be read any more. */
  readEach(places: readonly EntryPlace[]): Promise<readonly (LogEntry | null)[]>;
}
