import { openFrame, parseFrameHeader } from '#shared/log/frame.ts';
import { parseSegmentName, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { decodeEntry } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { LogPlace } from './replayLog.ts';

/** One message carries this much. */
const LARGEST_PIECE = 4_194_304;

/** [W9] What was written together lies together, so neighbours are read in one go. */
export async function readEntries(log: LogPlace, places: readonly EntryPlace[]): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let next = 0; next < places.length;) {
    const first = places[next] as EntryPlace;
    let length = 0;
    let end = next;
    for (let one = places[end]; one !== undefined; one = places[end]) {
      const follows = one.segment === first.segment && one.at === first.at + length;
      if (!follows || (end > next && length + one.length > LARGEST_PIECE)) break;
      length += one.length;
      end += 1;
    }
    const piece = await log.files.readSegment({ name: first.segment, offset: first.at, length });
    if (piece.ok) {
      for (const place of places.slice(next, end)) {
        const start = place.at - first.at;
        entries.push(...openOne(log, place.segment, piece.value.subarray(start, start + place.length)));
      }
    }
    next = end;
  }
  return entries;
}

function openOne({ crypto, key, vaultId }: LogPlace, name: string, frame: Uint8Array): LogEntry[] {
  const parsed = parseSegmentName(name);
  const header = frame.length < 64 ? null : parseFrameHeader(frame);
  if (parsed === null || header === null) return [];
  const segment: SegmentHeader = { kind: 'log', vaultId, ...parsed };
  const payload = openFrame(frame, header, segment, { crypto, key });
  const entry = payload === null ? null : decodeEntry(header.codec, payload);
  return entry?.ok === true ? [entry.value] : [];
}
