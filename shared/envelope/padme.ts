/** Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019): a length
 *  shows only the leading bits of its size, at a cost of at most 12 %. */

/** Below this all sizes look alike: a single letter typed and a whole sentence. */
export const SMALLEST = 256;

/** The padded length of `length` bytes. */
export function padme(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = 31 - Math.clz32(length);
  const kept = 32 - Math.clz32(exponent);
  const mask = 2 ** (exponent - kept) - 1;
  return (length + mask) & ~mask;
}

/** `length` in 32 bits (little-endian), the bytes of all parts, zeros. */
export function pad(...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = new Uint8Array(padme(4 + length));
  new DataView(padded.buffer).setUint32(0, length, true);
  let at = 4;
  for (const part of parts) {
    padded.set(part, at);
    at += part.length;
  }
  return padded;
}

/** null unless `pad` wrote it. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < SMALLEST) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0, true);
  if (padme(4 + length) !== padded.length) return null;
  for (let index = 4 + length; index < padded.length; index += 1) if (padded[index] !== 0) return null;
  return padded.subarray(4, 4 + length);
}
