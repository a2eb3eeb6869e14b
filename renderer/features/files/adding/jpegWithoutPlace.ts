/** A JPEG without what its camera wrote beside the picture: place, time, device, owner, and the further pictures within
 *  or behind it, which may show what was cut away. How it is to be turned stays. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import { onlyOrientation, orientationOf } from './orientation.ts';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** `Exif`, and two zeros. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** null: no JPEG, or one whose parts cannot be told apart; it is then left alone. The picture itself is not touched. What
 *  follows its end is no part of it: cameras put further pictures there, each with a place of its own. */
export function jpegWithoutPlace(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (jpeg.length < 4 || jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [];
  let turned = 1;
  let scanned = false;
  for (let at = 2; at < jpeg.length;) {
    const part = partAt(jpeg, at);
    if (part === null) {
      if (!scanned) return null;
      kept.push(jpeg.subarray(at)); // Damaged within the picture: what there is of it stays.
      break;
    }
    if (part.kind === APP1) turned = orientationIn(jpeg.subarray(part.from + 4, part.end)) ?? turned;
    if (isOfThePicture(jpeg, part)) kept.push(jpeg.subarray(part.from, part.end));
    if (part.kind === END_OF_IMAGE) break;
    scanned ||= part.kind === START_OF_SCAN;
    at = part.end;
  }
  if (!scanned) return null;
  return concatBytes([jpeg.subarray(0, 2), ...(turned === 1 ? [] : [turnedBy(turned)]), ...kept]);
}

/** Byte positions; a scan goes on to the next part. */
interface Part {
  readonly kind: number;
  readonly from: number;
  readonly end: number;
}

/** null: no part begins here, or it breaks off. Any number of 0xff may stand before one. */
function partAt(jpeg: Uint8Array, at: number): Part | null {
  if (jpeg[at] !== 0xff) return null;
  let from = at;
  while (jpeg[from + 1] === 0xff) from += 1;
  const kind = jpeg[from + 1] ?? 0;
  if (kind === END_OF_IMAGE) return { kind, from, end: from + 2 };
  if (from + 4 > jpeg.length) return null;
  const length = ((jpeg[from + 2] ?? 0) << 8) | (jpeg[from + 3] ?? 0);
  const end = from + 2 + length;
  if (length < 2 || end > jpeg.length) return null;
  return { kind, from, end: kind === START_OF_SCAN ? endOfScan(jpeg, end) : end };
}

/** Where the next part begins. Within a scan, 0xff is followed by 0 or by a mark to begin again at (0xd0 to 0xd7). */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return jpeg.length;
}

/** Of what programs add for themselves only what changes how the picture looks: its measures and its colours. */
function isOfThePicture(jpeg: Uint8Array, { kind, from }: Part): boolean {
  const words = new TextDecoder('latin1').decode(jpeg.subarray(from + 4, from + 16));
  if (kind === COMMENT) return false;
  if (kind < APP0 || kind > APP15) return true;
  if (kind === APP0) return words.startsWith('JFIF\0');
  if (kind === APP2) return words.startsWith('ICC_PROFILE\0');
  return kind === APP14 && words.startsWith('Adobe');
}

/** null: this part is no Exif, or does not say it. */
function orientationIn(part: Uint8Array): number | null {
  return EXIF.every((byte, at) => part[at] === byte) ? orientationOf(part.subarray(EXIF.length)) : null;
}

/** A whole APP1 segment that says this and nothing else. */
function turnedBy(turned: number): Uint8Array {
  const content = [...EXIF, ...onlyOrientation(turned)];
  return Uint8Array.from([0xff, APP1, 0, content.length + 2, ...content]);
}
