/** A WebP without what cameras and programs wrote beside the picture: place, time, words. How it is to be turned stays. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import { onlyOrientation, orientationOf } from './orientation.ts';

const HEAD_BYTES = 12;
/** Name and length of a part. */
const PART_HEAD = 8;
/** In the first byte of `VP8X`: there is Exif, there is XMP. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];
const ofThePicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** null: no WebP, or one that breaks off; it is then left alone. What follows its end is no part of it. */
export function webpWithoutPlace(webp: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (webp.length < HEAD_BYTES || nameAt(webp, 0) !== 'RIFF' || nameAt(webp, 8) !== 'WEBP') return null;
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const whole = PART_HEAD + view.getUint32(4, true);
  if (whole > webp.length) return null;
  const kept: Uint8Array[] = [];
  let [about, turned]: [Uint8Array | null, number] = [null, 1];
  for (let at = HEAD_BYTES; at + PART_HEAD <= whole;) {
    const length = view.getUint32(at + 4, true);
    const end = at + PART_HEAD + length + (length % 2);
    if (end > whole) return null;
    const name = nameAt(webp, at);
    const part = webp.slice(at, end);
    if (name === 'VP8X') about = part;
    if (name === 'EXIF') turned = orientationOf(tiffIn(part.subarray(PART_HEAD))) ?? turned;
    if (ofThePicture.has(name)) kept.push(part);
    at = end;
  }
  if (kept.length === 0) return null;
  const isTurned = about !== null && turned !== 1;
  if (about !== null) about[PART_HEAD] = ((about[PART_HEAD] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (isTurned ? HAS_EXIF : 0);
  if (isTurned) kept.push(exifPart(onlyOrientation(turned)));
  const body = concatBytes([webp.subarray(0, HEAD_BYTES), ...kept]);
  new DataView(body.buffer).setUint32(4, body.length - PART_HEAD, true);
  return body;
}

/** Some write the six bytes that stand before it in a JPEG. */
function tiffIn(exif: Uint8Array): Uint8Array {
  return nameAt(exif, 0) === 'Exif' ? exif.subarray(6) : exif;
}

function exifPart(content: Uint8Array): Uint8Array {
  const part = concatBytes([new TextEncoder().encode('EXIF'), new Uint8Array(4), content]);
  new DataView(part.buffer).setUint32(4, content.length, true);
  return part;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + 4));
}
