import { MAX_PAYLOAD } from '#shared/log/frame.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { encodeEntry, encodeGroup, GROUP_CODEC, JSON_CODEC } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';

/** What becomes one frame: all of it is there after a crash, or nothing. */
export interface LogUnit {
  readonly payload: Uint8Array;
  readonly codec: number;
  readonly entries: readonly LogEntry[];
  /** May use what is kept free. */
  readonly reserve: boolean;
  /** Told where its entries lie, once they do. */
  readonly done: (places: readonly EntryPlace[]) => void;
  readonly isHead: boolean;
  /** It was handed to a disk that did not say yes: it may be there. */
  tried: boolean;
}

/** [W7, W13] The units of one append; null when an entry is larger than a frame. What is to stay together and does not
 *  fit into one frame goes in several, in order. */
export function unitsOf(
  entries: readonly LogEntry[],
  { together, reserve }: { readonly together: boolean; readonly reserve: boolean },
  resolve: (places: readonly EntryPlace[]) => void,
): LogUnit[] | null {
  const group = together && entries.length > 1 ? encodeGroup(entries) : null;
  if (group !== null && group.length <= MAX_PAYLOAD) {
    const done = ([place]: readonly EntryPlace[]): void => {
      if (place !== undefined) resolve(entries.map((_, index) => ({ ...place, index })));
    };
    return [{ payload: group, codec: GROUP_CODEC, entries, reserve, done, tried: false, isHead: false }];
  }
  const payloads = entries.map(encodeEntry);
  if (payloads.some(({ length }) => length > MAX_PAYLOAD)) return null;
  const places: EntryPlace[] = [];
  const done = (some: readonly EntryPlace[]): void => {
    places.push(...some);
    if (places.length === entries.length) resolve(places);
  };
  return entries.map((entry, index) => ({
    ...{ payload: payloads[index] ?? new Uint8Array(0), codec: JSON_CODEC },
    ...{ entries: [entry], reserve, done, tried: false, isHead: false },
  }));
}

/** [W12] The newest keyring and the newest way to the office: without them nothing else in the log can be used, so each
 *  segment has them. */
export class HeadEntries {
  readonly #newest = new Map<LogEntry['t'], LogEntry>();

  note(entries: Iterable<LogEntry>): void {
    for (const entry of entries) if (entry.t === 'keyring' || entry.t === 'office') this.#newest.set(entry.t, entry);
  }

  /** Into the queue for a new segment. [W5] Behind what may be on disk already, so that this is repeated under the same
   *  sequences and counts once; and as units of the queue, so that they keep theirs too if this segment fails. */
  standIn(waiting: LogUnit[]): void {
    if (waiting.some(({ isHead }) => isHead)) return;
    const untried = waiting.findIndex(({ tried }) => !tried);
    const at = untried === -1 ? waiting.length : untried;
    const newest = new Map(this.#newest);
    for (const { entries } of waiting.slice(0, at))
      for (const entry of entries) if (newest.has(entry.t)) newest.set(entry.t, entry);
    waiting.splice(at, 0, ...[...newest.values()].map((entry) => unitOf(entry, true)));
  }
}

/** [W12] A keyring is written twice, in frames of their own, so that no single spoilt frame costs the whole vault. */
export function keyringsAgain(entries: readonly LogEntry[]): LogUnit[] {
  return entries.filter(({ t }) => t === 'keyring').map((entry) => unitOf(entry, false));
}

function unitOf(entry: LogEntry, isHead: boolean): LogUnit {
  const done = (): void => undefined;
  return {
    payload: encodeEntry(entry),
    codec: JSON_CODEC,
    entries: [entry],
    reserve: false,
    done,
    tried: false,
    isHead,
  };
}
