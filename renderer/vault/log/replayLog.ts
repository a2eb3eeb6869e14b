import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromHex } from '#shared/kernel/textCodes.ts';
import { chainStart, type FrameLink } from '#shared/log/frame.ts';
import { readFrames, type DamageReason, type LogEvent } from '#shared/log/frameReader.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { decodeFrame } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';
import { headerOf, type LogPlace } from './logPlace.ts';
import type { Listed } from './surveyLog.ts';

const PIECE = 4_194_304;

/** A stretch of a segment that could not be read, or (from = to) a place where frames are missing. */
export interface Damage {
  readonly segment: string;
  readonly reason: DamageReason | 'malformed' | 'no-trailer';
  readonly from: number;
  readonly to: number;
  /** How many frames are gone, as far as the sequences around it tell. */
  readonly missing: number;
}
export interface Replayed {
  /** Where the next frame goes: after this one (null: that is not known)… */
  readonly link: FrameLink | null;
  /** …in this segment, or in a new one when that one's end is not clean. */
  readonly segment: Listed | null;
  readonly damage: readonly Damage[];
  /** A write that was cut off. Nobody was told that it was saved. */
  readonly torn: boolean;
  /** Where each of these is, by segment and offset: the same whenever the log is read again. */
  readonly wounds: readonly string[];
  /** Entries of a newer program were passed over. */
  readonly newer: boolean;
}
/** Told every entry, oldest first. What it answers is waited for before the next piece is read. */
export interface Visitor {
  entry(entry: LogEntry, place: EntryPlace): void;
  pieceEnds?(): Promise<void>;
}
export type ReplayFailure = 'log/foreign' | 'log/unreadable' | 'log/not-covered';

/** [W1, W2] All entries of these segments in order. Damage is told and stepped over. `link`: of the last frame before. */
export async function replayLog(
  place: LogPlace,
  segments: readonly Listed[],
  link: FrameLink,
  visitor: Visitor,
): Promise<Result<Replayed, 'log/unreadable'>> {
  let state: Replayed = { link, segment: null, damage: [], torn: false, wounds: [], newer: false };
  for (const segment of segments) {
    const read = await replaySegment(place, segment, state, visitor);
    if (!read.ok) return read;
    state = read.value;
  }
  return ok(state);
}

async function replaySegment(
  place: LogPlace,
  { name, size }: Listed,
  before: Replayed,
  visitor: Visitor,
): Promise<Result<Replayed, 'log/unreadable'>> {
  const isCompacted = place.compacted.has(name);
  const after = isCompacted ? chainStart : before.link;
  const reader = readFrames({ crypto: place.crypto, key: place.key, expected: headerOf(place, name), after });
  const tally = new Tally(name, after?.sequence ?? 0, visitor);
  for (let offset = 0; offset < size; offset += PIECE) {
    const length = Math.min(PIECE, size - offset);
    const piece = await place.files.readSegment({ name, offset, length });
    if (!piece.ok) return fail('log/unreadable', piece.code);
    tally.take(reader.feed(piece.value));
    await visitor.pieceEnds?.();
  }
  tally.take(reader.finish());
  await visitor.pieceEnds?.();
  if (isCompacted && tally.trailer !== reader.last()?.sequence)
    tally.hurt({ reason: 'no-trailer', from: size, to: size, missing: 0 });
  const isClean = tally.damage.length === 0 && tally.cleanTo === size && size > 0 && !isCompacted;
  return ok({
    link: isCompacted ? tally.next : (reader.last() ?? before.link),
    segment: isClean ? { name, size } : null,
    damage: [...before.damage, ...tally.damage],
    torn: before.torn || tally.torn,
    wounds: [...before.wounds, ...tally.wounds.map((offset) => `${name}@${String(offset)}`)],
    newer: before.newer || tally.newer,
  });
}

class Tally {
  readonly damage: Damage[] = [];
  readonly wounds: number[] = []; // offsets
  torn = false;
  newer = false;
  cleanTo = 0;
  /** In a compacted segment: what the next one follows, and the sequence of its trailer. */
  next: FrameLink | null = null;
  trailer: number | null = null;
  readonly #segment: string;
  readonly #visitor: Visitor;
  #highest: number;

  constructor(segment: string, highest: number, visitor: Visitor) {
    this.#segment = segment;
    this.#highest = highest;
    this.#visitor = visitor;
  }

  take(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (event.kind === 'frame') this.#frame(event);
      else if (event.kind === 'damage') this.hurt(event);
      else if (event.kind === 'torn-tail') {
        this.torn = true;
        this.wounds.push(event.from);
      } else this.hurt({ reason: 'unreadable', from: 0, to: 0, missing: 0 });
    }
  }

  hurt({ reason, from, to, missing }: Omit<Damage, 'segment'>): void {
    this.damage.push({ segment: this.#segment, reason, from, to, missing });
    this.wounds.push(from);
  }

  /** After a failed write a new segment repeats what was not acknowledged; if the disk kept it after all, once is enough. */
  #frame(event: LogEvent & { kind: 'frame' }): void {
    this.cleanTo = event.to;
    if (event.sequence <= this.#highest) return;
    this.#highest = event.sequence;
    const { entries, newer, malformed } = decodeFrame(event.codec, event.payload);
    const at = { segment: this.#segment, at: event.from, length: event.to - event.from };
    for (const [index, entry] of entries.entries()) {
      if (entry === null) continue;
      if (entry.t === 'compacted' || entry.t === 'trailer') this.#boundary(entry, event.sequence);
      else this.#visitor.entry(entry, entries.length === 1 ? at : { ...at, index });
    }
    this.newer ||= newer;
    if (malformed) this.hurt({ reason: 'malformed', from: event.from, to: event.to, missing: 0 });
  }

  #boundary({ t, link }: LogEntry & { t: 'compacted' | 'trailer' }, sequence: number): void {
    const tag = fromHex(link.tag);
    if (tag !== null) this.next = { sequence: link.sequence, tag };
    if (t === 'trailer') this.trailer = sequence;
  }
}
