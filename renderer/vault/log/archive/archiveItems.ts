import type { LogEntry } from '#shared/records/logEntries.ts';
import type { EntryPlace } from '../entryPlace.ts';
import type { EntryReader } from './entryReader.ts';

/** An entry as it is; or one that lies in the log already, which is read when its turn comes. `from` is what an envelope
 *  counts as from then on: `office` once the server has acknowledged it. */
export type ArchiveItem =
  { readonly entry: LogEntry } | { readonly place: EntryPlace; readonly from: 'here' | 'office' };

interface Batched {
  /** null for what cannot be read any more. */
  readonly entry: LogEntry | null;
  readonly byPlace: boolean;
}
/** Read in one go: enough to be quick, and little enough to be opened within a slice. */
const MOST_BYTES = 262_144;
const MOST_ITEMS = 500;

export async function* batchesOf(log: EntryReader, items: Iterable<ArchiveItem>): AsyncGenerator<readonly Batched[]> {
  let batch: ArchiveItem[] = [];
  let bytes = 0;
  for (const item of items) {
    batch.push(item);
    bytes += 'place' in item ? item.place.length : 0;
    if (batch.length < MOST_ITEMS && bytes < MOST_BYTES) continue;
    yield await readBatch(log, batch);
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield await readBatch(log, batch);
}

async function readBatch(log: EntryReader, batch: readonly ArchiveItem[]): Promise<readonly Batched[]> {
  const read = await log.readEach(batch.flatMap((item) => ('place' in item ? [item.place] : [])));
  let next = 0;
  return batch.map((item) => {
    if ('entry' in item) return { entry: item.entry, byPlace: false };
    const entry = read[next] ?? null;
    next += 1;
    return { entry: entry === null ? null : asItCounts(entry, item.from), byPlace: true };
  });
}

/** What an envelope did to others is done: they are not there any more, and drafts stand beside it as they are now. */
export function asItCounts(entry: LogEntry, from: 'here' | 'office'): LogEntry {
  if (entry.t !== 'envelope') return entry;
  const { v, t, circle, document, state } = entry;
  return { v, t, circle, from, document, state };
}
