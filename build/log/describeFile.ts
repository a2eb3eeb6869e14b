import { toHex } from '#shared/kernel/textCodes.ts';
import { parseSegmentHeader, SEGMENT_HEADER_BYTES } from '#shared/log/segmentHeader.ts';
import { slotsFileBytes, startsWithSlots } from '#shared/log/slotsPrefix.ts';
import { walkFrames } from '#shared/log/walkFrames.ts';

export interface Described {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}

/** What a file shows without its key. */
export function describeFile(bytes: Uint8Array): Described {
  const at = startsWithSlots(bytes) ? slotsFileBytes : 0;
  const lines = [`Size          ${String(bytes.length)} bytes`];
  if (at > 0) lines.push(`Key slots     at the front, ${String(at)} bytes`);
  const header = parseSegmentHeader(bytes.subarray(at));
  if (!header.ok) {
    lines.push(
      `Header        ${header.code === 'segment/newer' ? 'of a newer Pristan' : 'damaged, or no file of Pristan'}`,
    );
    if (header.code === 'segment/newer') return { lines, isSound: false };
  } else {
    const { kind, number, id, vaultId } = header.value;
    lines.push(`Kind          ${kind}, number ${String(number)}, id ${id}`);
    lines.push(kind === 'carry' ? 'Vault         any of its circle' : `Vault         ${toHex(vaultId)}`);
  }
  const start = at + SEGMENT_HEADER_BYTES;
  const walked = walkFrames(bytes.subarray(Math.min(start, bytes.length)));
  const { frames, firstSequence, lastSequence, junk, isTorn, breaks } = walked;
  const codecs = [...walked.codecs].map(([codec, count]) => `${String(count)} of codec ${String(codec)}`);
  lines.push(`Frames        ${String(frames)}${codecs.length === 0 ? '' : ` (${codecs.join(', ')})`}`);
  if (frames > 0) lines.push(`Sequences     ${String(firstSequence)} to ${String(lastSequence)}`);
  for (const { from, to } of junk) {
    const what = isTorn && to === bytes.length - start ? 'Cut off' : 'Damage ';
    lines.push(`${what}       bytes ${String(start + from)} to ${String(start + to)}`);
  }
  if (breaks > 0) lines.push(`Gaps          ${String(breaks)}: frames that do not follow the one before`);
  const isSound = header.ok && junk.length === 0 && breaks === 0;
  lines.push(`Structure     ${isSound ? 'sound' : 'NOT SOUND'}`);
  return { lines, isSound };
}
