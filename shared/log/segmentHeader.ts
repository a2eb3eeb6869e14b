/** The first 48 bytes of every segment. Layout: ./SPEC.md */
import { sameBytes } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromHex, toHex } from '#shared/kernel/textCodes.ts';

export const SEGMENT_HEADER_BYTES = 48;
const VERSION = 1;
const MAGIC = Uint8Array.of(0x50, 0x52, 0x53, 0x54, 0x4c, 0x4f, 0x47, 0x0a); // "PRSTLOG\n"
const CRC_AT = 44;

/** What a segment is a part of. Backup, carry file and export are segments too, so that one reader reads them all.
 *  `compacted` stands for all segments of its vault up to its own number. */
export type SegmentKind = 'log' | 'snapshot' | 'carry' | 'backup' | 'compacted';
const kinds: readonly SegmentKind[] = ['log', 'snapshot', 'carry', 'backup', 'compacted'];

export interface SegmentHeader {
  readonly kind: SegmentKind;
  readonly vaultId: Uint8Array; // 16 bytes
  readonly number: number; // 1, 2, 3…
  readonly id: string; // 16 hex digits, random: two segments with one number are told apart
}
export type SegmentFailure = 'segment/damaged' | 'segment/newer';

/** `log`: the truth; `snap` and `index`: caches of it that lie beside. */
export type SegmentSuffix = 'log' | 'snap' | 'index';

/** `00000001-<16 hex>.log` */
export function segmentName(
  { number, id }: Pick<SegmentHeader, 'number' | 'id'>,
  suffix: SegmentSuffix = 'log',
): string {
  return `${String(number).padStart(8, '0')}-${id}.${suffix}`;
}

/** null for any other file name. */
export function parseSegmentName(
  name: string,
  suffix: SegmentSuffix = 'log',
): Pick<SegmentHeader, 'number' | 'id'> | null {
  const match = /^(\d{8})-([0-9a-f]{16})\.(log|snap|index)$/.exec(name);
  return match?.[3] === suffix ? { number: Number(match[1]), id: match[2] as string } : null;
}

/** The vault id in a header of any version, without looking at the rest: it never moves. */
export function vaultIdIn(header: Uint8Array): Uint8Array {
  return header.slice(12, 28);
}

export function encodeSegmentHeader({ kind, vaultId, number, id }: SegmentHeader): Uint8Array {
  const idBytes = fromHex(id);
  if (vaultId.length !== 16 || idBytes?.length !== 8) throw new RangeError('a segment header of wrong size');
  const bytes = new Uint8Array(SEGMENT_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  bytes[8] = VERSION;
  bytes[9] = kinds.indexOf(kind);
  bytes.set(vaultId, 12);
  view.setUint32(28, number, true);
  bytes.set(idBytes, 32);
  view.setUint32(CRC_AT, crc32(bytes, 0, CRC_AT), true);
  return bytes;
}

export function parseSegmentHeader(bytes: Uint8Array): Result<SegmentHeader, SegmentFailure> {
  if (bytes.length < SEGMENT_HEADER_BYTES || !sameBytes(bytes.subarray(0, 8), MAGIC)) return fail('segment/damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(CRC_AT, true) !== crc32(bytes, 0, CRC_AT)) return fail('segment/damaged');
  const kind = kinds[bytes[9] ?? 255];
  if ((bytes[8] ?? 0) > VERSION || kind === undefined) return fail('segment/newer');
  return ok({
    kind,
    vaultId: bytes.slice(12, 28),
    number: view.getUint32(28, true),
    id: toHex(bytes.subarray(32, 40)),
  });
}
