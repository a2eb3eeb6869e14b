import { openFrame, parseFrameHeader, FRAME_HEADER_BYTES } from '#shared/log/frame.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { decodeFrame } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';
import { headerOf, type LogPlace } from './logPlace.ts';

/** One message carries this much. */
const LARGEST_PIECE = 4_194_304;

/** [W9] The entry at each place, null where it cannot be read any more. What was written together lies together, so
 *  neighbours are read in one go, and a frame that several places are in is opened once. */
export async function readEntries(log: LogPlace, places: readonly EntryPlace[]): Promise<(LogEntry | null)[]> {
  const entries: (LogEntry | null)[] = [];
  for (let next = 0; next < places.length;) {
    const first = places[next] as EntryPlace;
    let length = 0;
    let end = next;
    for (let one = places[end]; one !== undefined; one = places[end]) {
      const again = places[end - 1]?.at === one.at && end > next; // another entry of the same frame
      const follows = one.segment === first.segment && (again || one.at === first.at + length);
      if (!follows || (!again && end > next && length + one.length > LARGEST_PIECE)) break;
      if (!again) length += one.length;
      end += 1;
    }
    const piece = await log.files.readSegment({ name: first.segment, offset: first.at, length });
    entries.push(...openAll(log, places.slice(next, end), first.at, piece.ok ? piece.value : new Uint8Array(0)));
    next = end;
  }
  return entries;
}

function openAll(log: LogPlace, places: readonly EntryPlace[], base: number, bytes: Uint8Array): (LogEntry | null)[] {
  let at = -1;
  let opened: readonly (LogEntry | null)[] = [];
  return places.map((place) => {
    if (place.at !== at) {
      at = place.at;
      opened = openOne(log, place.segment, bytes.subarray(at - base, at - base + place.length));
    }
    return opened[place.index ?? 0] ?? null;
  });
}

function openOne(log: LogPlace, name: string, frame: Uint8Array): readonly (LogEntry | null)[] {
  const header = frame.length < FRAME_HEADER_BYTES ? null : parseFrameHeader(frame);
  const segment = headerOf(log, name);
  if (segment === null || header === null || frame.length < FRAME_HEADER_BYTES + header.bodyBytes) return [];
  const payload = openFrame(frame, header, segment, log);
  return payload === null ? [] : decodeFrame(header.codec, payload).entries;
}
