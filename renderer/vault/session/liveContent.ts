import type { LogEntry } from '#shared/records/logEntries.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { liveContent as liveRecords } from '#renderer/vault/store/liveContent.ts';
import type { OpenVault } from './openState.ts';

/** [V30] Everything of a vault that counts, as it is at this moment: whoever replays it has the same vault. It is asked at
 *  once, before this answers; call it in one go with `log.roll()` and in a task of its own (`atRest`), so that
 *  nothing is on its way to the log. To write it under other keys or for another place, put what differs (a keyring with
 *  a new actor …) behind it: of these entries the last one counts. */
export function liveContent(vault: OpenVault): Iterable<ArchiveItem> {
  const { keyring, connection, paused, place, guided, shelf, office } = vault;
  const entries: LogEntry[] = [keyring, { v: 1, t: 'office', connection, paused }];
  for (const [key, value] of shelf) entries.push({ v: 1, t: 'shelf', key, value });
  if (place !== null) entries.push({ v: 1, t: 'place', place });
  if (guided) entries.push({ v: 1, t: 'guide' });
  const records = office === null ? [] : liveRecords(office.book, office.circle.id);
  return both(entries, records);
}

function* both(entries: readonly LogEntry[], records: Iterable<ArchiveItem>): Generator<ArchiveItem> {
  for (const entry of entries) yield { entry };
  yield* records;
}
