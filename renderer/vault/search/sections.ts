/** The frame of files that are loaded without parsing: a list of arrays of bytes, each where typed arrays of any kind can
 *  lie on it. Layout: ./SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';

const HEADER = 8;
const ALIGNED = 8;
const MOST_SECTIONS = 64;
/** A piece is sealed and written as a whole. */
const PIECE = 1 << 20;

export interface SectionsKind {
  /** Four bytes in ASCII. */
  readonly magic: string;
  readonly version: number;
}
export type SectionsProblem = 'sections/damaged' | 'sections/newer';

const padded = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

/** The bytes of a typed array, as they lie in memory: little-endian on every machine that Electron runs on. */
export function bytesOf(numbers: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** [Z1] Sections must not change before the last piece was taken. */
export function* encodeSections(kind: SectionsKind, sections: readonly Uint8Array[]): Generator<Uint8Array> {
  const header = new DataView(new ArrayBuffer(padded(HEADER + 4 * sections.length)));
  for (let at = 0; at < 4; at += 1) header.setUint8(at, kind.magic.charCodeAt(at));
  header.setUint16(4, kind.version, true);
  header.setUint16(6, sections.length, true);
  for (const [at, section] of sections.entries()) header.setUint32(HEADER + 4 * at, section.length, true);
  yield new Uint8Array(header.buffer);
  for (const section of sections) {
    for (let from = 0; from < section.length; from += PIECE) yield section.subarray(from, from + PIECE);
    const gap = padded(section.length) - section.length;
    if (gap > 0) yield new Uint8Array(gap);
  }
}

/** [Z1,Z2] In the same pieces or others. */
export function decodeSections(
  kind: SectionsKind,
  pieces: Iterable<Uint8Array>,
  count: number,
): Result<Uint8Array[], SectionsProblem> {
  const whole = joined([...pieces]);
  if (whole.length < HEADER) return fail('sections/damaged', 'short');
  const view = new DataView(whole.buffer, 0, whole.length);
  for (let at = 0; at < 4; at += 1) {
    if (view.getUint8(at) !== kind.magic.charCodeAt(at)) return fail('sections/damaged', 'magic');
  }
  const version = view.getUint16(4, true);
  if (version !== kind.version) return fail(version > kind.version ? 'sections/newer' : 'sections/damaged', 'version');
  if (view.getUint16(6, true) !== count || count > MOST_SECTIONS) return fail('sections/damaged', 'count');
  let at = padded(HEADER + 4 * count);
  if (whole.length < at) return fail('sections/damaged', 'header');
  const sections: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32(HEADER + 4 * index, true);
    if (at + padded(length) > whole.length) return fail('sections/damaged', 'length');
    sections.push(whole.subarray(at, at + length));
    at += padded(length);
  }
  return at === whole.length ? ok(sections) : fail('sections/damaged', 'rest');
}

/** Begins at the start of a buffer of its own, so that every section is aligned. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(padded(length)).subarray(0, length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** null when the bytes are no whole number of numbers. */
export function uint32In(section: Uint8Array | undefined): Uint32Array | null {
  if (section === undefined || section.length % 4 !== 0) return null;
  return new Uint32Array(section.buffer, section.byteOffset, section.length / 4);
}

export function uint16In(section: Uint8Array | undefined): Uint16Array | null {
  if (section === undefined || section.length % 2 !== 0) return null;
  return new Uint16Array(section.buffer, section.byteOffset, section.length / 2);
}

export function float64In(section: Uint8Array | undefined): Float64Array | null {
  if (section === undefined || section.length % 8 !== 0) return null;
  return new Float64Array(section.buffer, section.byteOffset, section.length / 8);
}

/** Offsets that begin with 0, never go down and end where their content ends. */
export function areOffsets(offsets: Uint32Array, end: number): boolean {
  if (offsets.length === 0 || offsets[0] !== 0 || offsets[offsets.length - 1] !== end) return false;
  let before = 0;
  for (const offset of offsets) {
    if (offset < before) return false;
    before = offset;
  }
  return true;
}
