import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { chainStart, type LogKey } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import { parseSegmentHeader, SEGMENT_HEADER_BYTES, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import { slotsFileBytes, startsWithSlots } from '#shared/log/slotsPrefix.ts';
import type { CompactedEntry, LogEntry, TrailerEntry } from '#shared/records/logEntries.ts';
import { CHUNK_CODEC, decodeFrame } from '../entryCodec.ts';
import { inSlices } from '#renderer/vault/slices.ts';

export interface ArchiveSource {
  readonly size: number;
  /** Shorter at the end of the file only. */
  read(offset: number, length: number): Promise<Result<Uint8Array>>;
}
/** What reading found. Only what is `whole` holds everything that was written into it. */
export interface ArchiveRead {
  readonly header: SegmentHeader;
  readonly head: CompactedEntry | null;
  readonly trailer: TrailerEntry | null;
  readonly frames: number;
  /** Stretches that did not open, entries that make no sense, frames that are missing. */
  readonly damaged: number;
  readonly whole: boolean;
  /** Some of it was written by a newer program. */
  readonly newer: boolean;
}
export type ArchiveReadFailure =
  | 'archive/unreadable' // the medium
  | 'archive/damaged' // no segment, or none of it opens
  | 'archive/newer';
export interface ArchiveVisitor {
  entry(entry: LogEntry): void;
  /** A chunk of a file, as `chunks` of an ArchiveTarget gave it. */
  chunk?(bytes: Uint8Array): void;
  /** Waited for: before the next piece is read. */
  pieceEnds?(done: number, total: number): Promise<void> | void;
}
const PIECE = 262_144;

/** [LA2] Reads what `writeArchive` wrote, or any segment. Junk is counted and never thrown. `expected`: the header, where
 *  it is known from elsewhere, so that damage to it costs nothing. */
export async function readArchive(
  source: ArchiveSource,
  key: LogKey,
  expected: SegmentHeader | null,
  visitor: ArchiveVisitor,
): Promise<Result<ArchiveRead, ArchiveReadFailure>> {
  const start = await headerIn(source);
  if (!start.ok) return start;
  const header = start.value.header.ok ? start.value.header.value : expected;
  if (header === null) {
    return fail(
      !start.value.header.ok && start.value.header.code === 'segment/newer' ? 'archive/newer' : 'archive/damaged',
    );
  }
  const after = header.kind === 'log' ? null : chainStart; // A segment of the log goes on from the one before.
  const reader = readFrames({ ...key, expected: expected ?? header, after });
  const found = new Found(visitor);
  const slices = inSlices();
  for (let at = start.value.at; at < source.size; at += PIECE) {
    const wanted = Math.min(PIECE, source.size - at);
    const piece = await source.read(at, wanted);
    if (!piece.ok || piece.value.length < wanted) return fail('archive/unreadable', piece.ok ? 'short' : piece.code);
    found.take(reader.feed(piece.value));
    await visitor.pieceEnds?.(at + wanted, source.size);
    await slices.turn();
  }
  found.take(reader.finish());
  return found.frames === 0 ? fail('archive/damaged') : ok(found.result(header));
}

class Found {
  frames = 0;
  #damaged = 0;
  #torn = false;
  #newer = false;
  #head: CompactedEntry | null = null;
  #trailer: TrailerEntry | null = null;
  /** Nothing may stand behind the trailer. */
  #last: LogEntry | null = null;
  readonly #visitor: ArchiveVisitor;

  constructor(visitor: ArchiveVisitor) {
    this.#visitor = visitor;
  }

  take(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (event.kind === 'frame') this.#frame(event);
      else if (event.kind === 'torn-tail') this.#torn = true;
      else this.#damaged += 1;
    }
  }

  #frame({ codec, payload }: LogEvent & { kind: 'frame' }): void {
    this.frames += 1;
    if (codec === CHUNK_CODEC) {
      this.#last = null;
      this.#visitor.chunk?.(payload);
      return;
    }
    const { entries, newer, malformed } = decodeFrame(codec, payload);
    this.#newer ||= newer;
    if (malformed) this.#damaged += 1;
    for (const entry of entries) {
      if (entry === null) continue;
      this.#last = entry;
      if (entry.t === 'compacted') this.#head = entry;
      else if (entry.t === 'trailer') this.#trailer = entry;
      else this.#visitor.entry(entry);
    }
  }

  result(header: SegmentHeader): ArchiveRead {
    const complete = this.#trailer !== null && this.#last === this.#trailer && this.#trailer.frames === this.frames - 1;
    const whole = complete && this.#head !== null && this.#damaged === 0 && !this.#torn;
    return {
      ...{ header, head: this.#head, trailer: this.#trailer, frames: this.frames },
      ...{ damaged: this.#damaged, whole, newer: this.#newer },
    };
  }
}

async function headerIn(
  source: ArchiveSource,
): Promise<Result<{ at: number; header: ReturnType<typeof parseSegmentHeader> }, 'archive/unreadable'>> {
  const most = Math.min(source.size, slotsFileBytes + SEGMENT_HEADER_BYTES);
  const first = most === 0 ? ok(new Uint8Array(0)) : await source.read(0, most);
  if (!first.ok) return fail('archive/unreadable', first.code);
  const at = startsWithSlots(first.value) ? slotsFileBytes : 0;
  return ok({ at, header: parseSegmentHeader(first.value.subarray(at)) });
}
