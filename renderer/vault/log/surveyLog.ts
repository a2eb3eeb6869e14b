import { sameBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { FRAME_HEADER_BYTES } from '#shared/log/frame.ts';
import { readFrames } from '#shared/log/frameReader.ts';
import { parseSegmentHeader, parseSegmentName, SEGMENT_HEADER_BYTES, vaultIdIn } from '#shared/log/segmentHeader.ts';
import type { LogPlace } from './logPlace.ts';
import { segmentNumber } from './segmentNumber.ts';

export interface Listed {
  readonly name: string;
  readonly size: number;
}
/** What lies in the folder of the log, as far as headers tell. */
export interface Survey {
  /** Ours and counting, in order. */
  readonly segments: readonly Listed[];
  /** Ours too, but a compacted segment stands for them. */
  readonly superseded: readonly Listed[];
  /** Of other vaults: neither damage nor our business. */
  readonly others: readonly Listed[];
  /** Finished snapshots and search indexes, of whatever vault. */
  readonly asides: readonly Listed[];
  /** Never finished. */
  readonly parts: readonly Listed[];
  /** A segment of ours has a header of a newer program. */
  readonly newer: boolean;
  /** The highest number of any segment. */
  readonly lastNumber: number;
}
type Owner = 'log' | 'compacted' | 'other' | 'newer';
const FIRST_LOOK = 65_536;
const LONG_LOOK = 4_194_304;

/** [W10, W11] Notes in `place` which of them are compacted. */
export async function surveyLog(place: LogPlace): Promise<Result<Survey, 'log/unreadable'>> {
  const listed = await place.files.listSegments(null);
  if (!listed.ok) return fail('log/unreadable', listed.code);
  const files = listed.value;
  const logs = files.filter(({ name }) => parseSegmentName(name) !== null);
  const owners = await Promise.all(logs.map((one) => ownerOf(place, one)));
  if (owners.includes(null)) return fail('log/unreadable');
  const owned = (...which: Owner[]): Listed[] => logs.filter((_, at) => which.includes(owners[at] ?? 'other'));
  const ours = owned('log', 'compacted');
  for (const { name } of owned('compacted')) place.compacted.add(name);
  const standing = owned('compacted').at(-1);
  const counts = ({ name }: Listed): boolean =>
    standing === undefined || name === standing.name || segmentNumber(name) > segmentNumber(standing.name);
  return ok({
    segments: ours.filter(counts),
    superseded: ours.filter((one) => !counts(one)),
    others: owned('other'),
    asides: files.filter(({ name }) => /\.(snap|index)$/.test(name)),
    parts: files.filter(({ name }) => name.endsWith('.part')),
    newer: owners.includes('newer'),
    lastNumber: Math.max(0, ...logs.map(({ name }) => segmentNumber(name))),
  });
}

/** null when the medium does not answer. */
async function ownerOf(place: LogPlace, { name, size }: Listed): Promise<Owner | null> {
  if (size < SEGMENT_HEADER_BYTES) return 'log'; // A write that was cut off: nothing is in it, whosever it was.
  const start = await place.files.readSegment({ name, offset: 0, length: SEGMENT_HEADER_BYTES });
  if (!start.ok) return null;
  const header = parseSegmentHeader(start.value);
  if (!header.ok && header.code === 'segment/newer')
    return sameBytes(vaultIdIn(start.value), place.vaultId) ? 'newer' : 'other';
  if (!header.ok) return (await opens(place, name, size, 'compacted')) ? 'compacted' : 'log';
  if (!sameBytes(header.value.vaultId, place.vaultId)) return 'other';
  if (header.value.kind === 'log') return 'log';
  if (header.value.kind !== 'compacted') return 'other';
  // A header alone must not make everything before it count for nothing: a frame that opens proves it.
  return (await opens(place, name, size, 'compacted')) ? 'compacted' : 'log';
}

async function opens(place: LogPlace, name: string, size: number, kind: 'log' | 'compacted'): Promise<boolean> {
  const parsed = parseSegmentName(name);
  if (parsed === null) return false;
  for (const length of [FIRST_LOOK, LONG_LOOK]) {
    if (size < SEGMENT_HEADER_BYTES + FRAME_HEADER_BYTES) return false;
    const piece = await place.files.readSegment({ name, offset: 0, length: Math.min(length, size) });
    if (!piece.ok) return false;
    const reader = readFrames({ ...place, expected: { kind, vaultId: place.vaultId, ...parsed }, after: null });
    if (reader.feed(piece.value).some((event) => event.kind === 'frame')) return true;
    if (length >= size) return false;
  }
  return false;
}
