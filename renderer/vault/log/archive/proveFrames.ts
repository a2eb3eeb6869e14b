import { sameBytes } from '#shared/kernel/bytes.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { chainStart, type FrameLink, type LogKey } from '#shared/log/frame.ts';
import { readFrames } from '#shared/log/frameReader.ts';
import type { SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { ArchiveSink } from './archiveSink.ts';
import { inSlices } from '#renderer/vault/slices.ts';

/** Small, so that no slice is long: all frames of a piece are opened at once. */
const PIECE = 262_144;

/** Reads back everything that was written and opens every frame. The last one's tag is bound to all before it, so a
 *  whole chain that ends in `last` is what was sealed, bit for bit. */
export async function proveFrames(
  { sink, header, key }: { readonly sink: ArchiveSink; readonly header: SegmentHeader; readonly key: LogKey },
  written: { readonly prefix: Uint8Array; readonly bytes: number; readonly last: FrameLink },
): Promise<Result<null, 'archive/not-proven'>> {
  const reader = readFrames({ ...key, expected: header, after: chainStart });
  const slices = inSlices();
  let at = 0;
  let frames = 0;
  let read: Uint8Array = new Uint8Array(0);
  while (at < written.bytes) {
    const wanted = at < written.prefix.length ? written.prefix.length - at : PIECE;
    const piece = await sink.read(at, Math.min(wanted, written.bytes - at));
    if (!piece.ok || piece.value.length === 0) return fail('archive/not-proven', piece.ok ? 'short' : piece.code);
    const { length } = piece.value;
    if (at < written.prefix.length) {
      const original = written.prefix.subarray(at, at + piece.value.length);
      if (!sameBytes(piece.value, original)) return fail('archive/not-proven', 'prefix');
    } else {
      const events = reader.feed(piece.value);
      if (events.some(({ kind }) => kind !== 'frame')) return fail('archive/not-proven', 'frame');
      frames += events.length;
      for (const event of events) if (event.kind === 'frame') letGo(event.payload);
      letGo(read);
      read = piece.value;
    }
    at += length;
    await slices.turn();
  }
  const last = reader.last();
  const whole = reader.finish().length === 0 && frames === written.last.sequence;
  const same = last?.sequence === written.last.sequence && sameBytes(last.tag, written.last.tag);
  return whole && same ? ok(null) : fail('archive/not-proven', 'count');
}
