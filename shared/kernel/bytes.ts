/** Text and bytes, both ways. `shared` has no DOM library, but every runtime that we use (Chromium, its workers, Node)
 *  has these two globals, and they are several times faster than anything written here: so they are declared, narrowly. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** null when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Not constant in time: for lengths, ids and other things that an attacker already sees. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Each part as a 32-bit length (little-endian) and its bytes, so that no two lists of parts give the same bytes.
 *  Numbers are written in decimal. What is signed, hashed or used as associated data is always built by this. */
export function lengthPrefixed(parts: readonly (Uint8Array | string | number)[]): Uint8Array {
  const encoded = parts.map((part) => (part instanceof Uint8Array ? part : utf8(String(part))));
  let length = 0;
  for (const part of encoded) length += 4 + part.length;
  const whole = new Uint8Array(length);
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of encoded) {
    view.setUint32(at, part.length, true);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return whole;
}
