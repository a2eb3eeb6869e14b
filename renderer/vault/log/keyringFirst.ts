import type { LogEntry } from '#shared/records/logEntries.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { Visitor } from './replayLog.ts';

/** [W12] Nothing can be opened before there is a keyring. When the first one is damaged, what stands before the next is
 *  held back until that has been visited. */
export function keyringFirst(
  visit: Visitor['entry'],
  isKnown: boolean,
): { readonly entry: Visitor['entry']; end(): void } {
  let held: [LogEntry, EntryPlace][] | null = isKnown ? null : [];
  const release = (): void => {
    const before = held ?? [];
    held = null;
    for (const [entry, place] of before) visit(entry, place);
  };
  return {
    entry: (entry, place) => {
      if (held === null || entry.t === 'keyring') visit(entry, place);
      else held.push([entry, place]);
      if (entry.t === 'keyring') release();
    },
    end: release,
  };
}
