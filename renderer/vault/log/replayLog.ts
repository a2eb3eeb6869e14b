import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { chainStart, type FrameLink, type LogKey } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { decodeEntry } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';

const PIECE = 4_194_304;

export interface LogPlace extends LogKey {
  readonly files: Client<FileCalls>;
  readonly vaultId: Uint8Array;
}
export interface Replayed {
  /** Where the next frame goes: after this one… */
  readonly link: FrameLink;
  /** …in this segment, or in a new one when that one's end is not clean. */
  readonly segment: { readonly name: string; readonly size: number } | null;
  readonly lastNumber: number;
  /** Stretches that did not open though something valid follows, or frames that are missing. */
  readonly damaged: number;
  /** A write that was cut off. Nobody was told that it was saved. */
  readonly torn: boolean;
  /** Where each of these is, by segment and offset: the same whenever the log is read again. */
  readonly wounds: readonly string[];
}
/** Told every entry, oldest first. What it answers is waited for before the next piece is read. */
export interface Visitor {
  entry(entry: LogEntry, place: EntryPlace): void;
  pieceEnds?(): Promise<void>;
}
export type ReplayFailure = 'log/newer' | 'log/foreign' | 'log/unreadable';

/** [W1, W2] All entries of all segments in order. Damage is counted and stepped over; a newer log is refused whole. */
export async function replayLog(place: LogPlace, visitor: Visitor): Promise<Result<Replayed, ReplayFailure>> {
  const segments = await place.files.listSegments(null);
  if (!segments.ok) return fail('log/unreadable', segments.code);
  let state: Replayed = { link: chainStart, segment: null, lastNumber: 0, damaged: 0, torn: false, wounds: [] };
  for (const segment of segments.value) {
    const read = await replaySegment(place, segment, state, visitor);
    if (!read.ok) return read;
    state = read.value;
  }
  return ok(state);
}

interface Tally {
  highest: number;
  damaged: number;
  torn: boolean;
  cleanTo: number;
  refused: string | null;
  readonly wounds: number[]; // offsets
}

async function replaySegment(
  place: LogPlace,
  { name, size }: { readonly name: string; readonly size: number },
  before: Replayed,
  visitor: Visitor,
): Promise<Result<Replayed, ReplayFailure>> {
  const number = Number(name.slice(0, 8));
  const reader = readFrames({
    crypto: place.crypto,
    key: place.key,
    expected: { kind: 'log', vaultId: place.vaultId, number, id: name.slice(9, 25) },
    after: before.link,
  });
  const tally: Tally = {
    ...{ highest: before.link.sequence, damaged: 0, torn: false, cleanTo: 0 },
    ...{ refused: null, wounds: [] },
  };
  for (let offset = 0; offset < size; offset += PIECE) {
    const piece = await place.files.readSegment({ name, offset, length: Math.min(PIECE, size - offset) });
    if (!piece.ok) return fail('log/unreadable', piece.code);
    take(reader.feed(piece.value), name, tally, visitor);
    await visitor.pieceEnds?.();
  }
  take(reader.finish(), name, tally, visitor);
  await visitor.pieceEnds?.();
  if (tally.refused === 'log/newer' || tally.refused === 'log/foreign') return fail(tally.refused);
  return ok({
    link: reader.last() ?? before.link,
    segment: tally.damaged === 0 && tally.cleanTo === size && size > 0 ? { name, size } : null,
    lastNumber: Math.max(before.lastNumber, number),
    damaged: before.damaged + tally.damaged,
    torn: before.torn || tally.torn,
    wounds: [...before.wounds, ...tally.wounds.map((offset) => `${name}@${String(offset)}`)],
  });
}

function take(events: Iterable<LogEvent>, segment: string, tally: Tally, visitor: Visitor): void {
  for (const event of events) {
    if (event.kind === 'frame') takeFrame(event, segment, tally, visitor);
    else if (event.kind === 'damage') hurt(tally, event.from);
    else if (event.kind === 'torn-tail') {
      tally.torn = true;
      tally.wounds.push(event.from);
    } else if (event.code === 'segment/damaged') hurt(tally, 0);
    else tally.refused = event.code === 'segment/newer' ? 'log/newer' : 'log/foreign';
  }
}

function hurt(tally: Tally, offset: number): void {
  tally.damaged += 1;
  tally.wounds.push(offset);
}

/** After a failed write a new segment repeats what was not acknowledged; if the disk kept it after all, once is enough. */
function takeFrame(event: LogEvent & { kind: 'frame' }, segment: string, tally: Tally, visitor: Visitor): void {
  tally.cleanTo = event.to;
  if (event.sequence <= tally.highest) return;
  tally.highest = event.sequence;
  const entry = decodeEntry(event.codec, event.payload);
  if (entry.ok) visitor.entry(entry.value, { segment, at: event.from, length: event.to - event.from });
  else if (entry.code === 'log/newer') tally.refused = 'log/newer';
  else hurt(tally, event.from);
}
