/** A PNG without what programs and cameras wrote beside the picture: place, time, words. How it is to be turned stays. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import { onlyOrientation, orientationOf } from './orientation.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and checksum of a part. */
const AROUND = 12;
const END = 'IEND';
const EXIF = 'eXIf';
/** What changes how the picture looks: its parts, its colours, its measures, and how it moves. */
const ofThePicture = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** null: no PNG, or one that breaks off; it is then left alone. What follows its end is no part of it. */
export function pngWithoutPlace(png: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept = [png.subarray(0, SIGNATURE.length)];
  for (let at = SIGNATURE.length; at + AROUND <= png.length;) {
    const end = at + AROUND + view.getUint32(at);
    if (end > png.length) return null;
    const name = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8));
    const turned = name === EXIF ? orientationOf(png.subarray(at + 8, end - 4)) : null;
    if (turned !== null && turned !== 1) kept.push(exifPart(onlyOrientation(turned)));
    else if (ofThePicture.has(name)) kept.push(png.subarray(at, end));
    if (name === END) return concatBytes(kept);
    at = end;
  }
  return null;
}

function exifPart(content: Uint8Array): Uint8Array {
  const part = concatBytes([new Uint8Array(4), new TextEncoder().encode(EXIF), content, new Uint8Array(4)]);
  const view = new DataView(part.buffer);
  view.setUint32(0, content.length);
  view.setUint32(part.length - 4, crc32(part, 4, part.length - 4));
  return part;
}
