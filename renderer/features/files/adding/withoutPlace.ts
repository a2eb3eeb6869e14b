/** A JPEG without what its camera wrote beside the picture: place, time, device, owner, and the small picture within,
 *  which may show what was cut away. How it is to be turned stays. */

const APP1 = 0xe1;
const APP13 = 0xed;
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const ORIENTATION = 0x0112;

/** null: no JPEG, or one whose parts cannot be told apart; it is then left alone. The picture itself is not touched. */
export function withoutPlace(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (jpeg.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  const kept: Uint8Array[] = [];
  let turned = 1;
  let at = 2;
  for (;;) {
    if (at + 4 > jpeg.length || jpeg[at] !== 0xff) return null;
    const kind = jpeg[at + 1] ?? 0;
    if (kind === START_OF_SCAN) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > jpeg.length) return null;
    if (kind === APP1) turned = orientationIn(jpeg.subarray(at + 4, end)) ?? turned;
    else if (kind !== APP13 && kind !== COMMENT) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  const parts = [jpeg.subarray(0, 2), ...(turned === 1 ? [] : [onlyOrientation(turned)]), ...kept, jpeg.subarray(at)];
  return joined(parts);
}

/** 1 to 8, or null where this part does not say it. */
function orientationIn(part: Uint8Array): number | null {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  if (part.length < 14 || view.getUint32(0) !== 0x45786966) return null; // `Exif`
  const little = view.getUint16(6) === 0x4949;
  const first = 6 + view.getUint32(10, little);
  if (first + 2 > part.length) return null;
  const count = view.getUint16(first, little);
  for (let entry = first + 2, n = 0; n < count && entry + 12 <= part.length; entry += 12, n += 1) {
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const turned = view.getUint16(entry + 8, little);
    return turned >= 1 && turned <= 8 ? turned : null;
  }
  return null;
}

/** A whole APP1 segment that says this and nothing else. */
function onlyOrientation(turned: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0];
  const content = [...exif, ...head, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, APP1, 0, content.length + 2, ...content]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
