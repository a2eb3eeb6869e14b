import type { LogEntry } from '#shared/records/logEntries.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { receive } from './receive.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** Between so many whoever types gets a turn, and so much of what was kept aside is in memory at once. */
const AT_ONCE = 25;

/** [S19] What was kept aside because a newer program had written it is received once more, as if it came from the office
 *  now. Answers how many there were to try, and whether any of them were too large to have been kept: those can only come
 *  from the office again. What still does not open stays aside. */
export async function retryNewer(
  book: RecordBook,
  context: StoreContext,
  readAt: (places: readonly EntryPlace[]) => Promise<readonly LogEntry[]>,
): Promise<{ readonly tried: number; readonly notKept: boolean }> {
  const places = [...book.quarantined.values()].flatMap(({ reason, place }) =>
    reason === 'envelope/newer' && place !== null ? [place] : [],
  );
  let notKept = false;
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const raws = (await readAt(places.slice(from, from + AT_ONCE))).map(rawIn);
    notKept ||= raws.includes(null);
    await receive(
      book,
      context,
      raws.filter((raw) => raw !== null),
    );
  }
  return { tried: places.length, notKept };
}

/** Kept as it came, or as an envelope that this vault held before an older program opened it; null: only its name was. */
function rawIn(entry: LogEntry): unknown {
  if (entry.t === 'envelope') return entry.document;
  return entry.t === 'quarantined' && entry.raw !== '' ? JSON.parse(entry.raw) : null;
}
