import { fail, type Result } from '#shared/kernel/result.ts';
import { chainStart } from '#shared/log/frame.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { ArchiveItem } from './archive/archiveItems.ts';
import type { FrameSpan } from './archive/frameStream.ts';
import type { EntryReader } from './archive/entryReader.ts';
import type { Archived, ArchiveTarget } from './archive/writeArchive.ts';
import {
  listAsides,
  readAside,
  readAsideAt,
  writeAside,
  type Aside,
  type AsideFailure,
  type AsideKind,
  type AsideWritten,
} from './asides.ts';
import { compactLog, removeAll, targetFor, type CompactFailure, type CompactOptions } from './compactLog.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { LogPlace } from './logPlace.ts';
import type { Boundary, LogWriter, SegmentedLogWriter } from './logWriter.ts';
import { readEntries } from './readEntries.ts';
import { replayLog, type Replayed, type Visitor } from './replayLog.ts';
import { surveyLog, type Listed } from './surveyLog.ts';

export interface SealedLog extends LogWriter, EntryReader {
  /** What opening found. `others`: names of segments of other vaults. `newer`: a newer program wrote here, so this one
   *  reads what it can and writes nothing. */
  readonly found: Pick<Replayed, 'damage' | 'torn' | 'wounds' | 'newer'> & {
    /** Stretches that could not be read, and frames that are known to be missing. */
    readonly damaged: number;
    readonly missing: number;
    readonly others: readonly string[];
  };
  /** Reads everything again, e.g. to fill a replica that is behind. */
  readAgain(visitor: Visitor): Promise<Result<Replayed, 'log/unreadable'>>;
  /** [W9] The entries that lie there, in order; those that cannot be read any more are left out. */
  readAt(places: readonly EntryPlace[]): Promise<readonly LogEntry[]>;
  /** Segments of this vault that count, in order. */
  segments(): Promise<readonly Listed[]>;
  /** [W16] `items`: everything that counted at the instant of `roll`. `onMoved` is told, in their order, where the items
   *  that were given by their places lie now; the old places are gone soon after it returns. */
  compact(
    items: Iterable<ArchiveItem>,
    boundary: Boundary,
    onMoved: (places: readonly EntryPlace[]) => void,
    options?: CompactOptions,
  ): Promise<Result<Archived, CompactFailure>>;
  /** [W17] For `writeArchive` of this vault under another key into this folder. */
  targetFor(vaultId: Uint8Array, vaultKey: Uint8Array, number: number): Omit<ArchiveTarget, 'madeAt'>;
  /** Of other vaults, or of none: whoever calls knows why they may go. */
  removeSegments(names: readonly string[]): Promise<Result<null>>;
  /** [LA3] A snapshot or a search index, numbered like the last segment that it covers. */
  writeAside(
    kind: AsideKind,
    number: number,
    payloads: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    codec: number,
  ): Promise<Result<AsideWritten, AsideFailure | 'log/newer'>>;
  readAside(
    aside: Pick<Aside, 'name' | 'size'>,
    visit: (payload: Uint8Array, codec: number, span: FrameSpan) => void | Promise<void>,
  ): Promise<Result<{ readonly frames: number }, 'aside/damaged'>>;
  readAsideAt(name: string, spans: readonly FrameSpan[]): Promise<(Uint8Array | null)[]>;
  listAsides(): Promise<readonly Aside[]>;
  removeAsides(names: readonly string[]): Promise<Result<null>>;
}

export function sealedLog(
  place: LogPlace,
  writer: SegmentedLogWriter,
  found: Replayed,
  others: readonly Listed[],
): SealedLog {
  const reading = new Set<Promise<unknown>>();
  const watched = <Value>(read: Promise<Value>): Promise<Value> => {
    reading.add(read);
    const forget = (): void => void reading.delete(read);
    read.then(forget, forget);
    return read;
  };
  const readEach: EntryReader['readEach'] = (places) => watched(readEntries(place, places));
  const quiet = async (): Promise<void> => {
    await Promise.allSettled([...reading]);
  };
  let isCompacting = false;
  return {
    append: (entries, options) => writer.append(entries, options),
    roll: () => writer.roll(),
    useReserve: () => {
      writer.useReserve();
    },
    trouble: () => writer.trouble(),
    onTrouble: (listener) => writer.onTrouble(listener),
    settled: () => writer.settled(),
    found: {
      ...found,
      damaged: found.damage.length,
      missing: found.damage.reduce((sum, { missing }) => sum + missing, 0),
      others: others.map(({ name }) => name),
    },
    readAgain: (visitor) => watched(readAgain(place, visitor)),
    readEach,
    readAt: async (places) => (await readEach(places)).filter((entry) => entry !== null),
    segments: async () => {
      const survey = await surveyLog(place);
      return survey.ok ? survey.value.segments : [];
    },
    async compact(items, boundary, onMoved, options = {}) {
      if (found.newer) return fail('log/newer');
      if (isCompacting) return fail('log/busy');
      isCompacting = true;
      try {
        return await compactLog(place, { readEach, quiet }, items, boundary, onMoved, options);
      } finally {
        isCompacting = false;
      }
    },
    targetFor: (vaultId, vaultKey, number) => targetFor(place, vaultId, vaultKey, number),
    removeSegments: (names) => removeAll(place, namesOf(names)),
    writeAside: async (kind, number, payloads, codec) =>
      found.newer ? fail('log/newer') : writeAside(place, kind, number, payloads, codec),
    readAside: ({ name, size }, visit) => readAside(place, name, size, visit),
    readAsideAt: (name, spans) => readAsideAt(place, name, spans),
    listAsides: () => listAsides(place),
    removeAsides: (names) => removeAll(place, namesOf(names)),
  };
}

function namesOf(names: readonly string[]): { readonly name: string }[] {
  return names.map((name) => ({ name }));
}

async function readAgain(place: LogPlace, visitor: Visitor): Promise<Result<Replayed, 'log/unreadable'>> {
  const survey = await surveyLog(place);
  return survey.ok ? replayLog(place, survey.value.segments, chainStart, visitor) : survey;
}
