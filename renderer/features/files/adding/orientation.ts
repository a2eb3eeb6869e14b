/** How a picture is to be turned, in what cameras write beside it (a TIFF of Exif). */
const ORIENTATION = 0x0112;

/** 1 to 8, or null where it does not say. */
export function orientationOf(tiff: Uint8Array): number | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return null;
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return null;
  const count = view.getUint16(first, little);
  for (let entry = first + 2, n = 0; n < count && entry + 12 <= tiff.length; entry += 12, n += 1) {
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const turned = view.getUint16(entry + 8, little);
    return turned >= 1 && turned <= 8 ? turned : null;
  }
  return null;
}

/** A TIFF that says this and nothing else. */
export function onlyOrientation(turned: number): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0];
  return Uint8Array.from([...head, 0, 1, ...entry, 0, 0, 0, 0]);
}
