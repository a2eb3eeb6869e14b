import { toBase64url } from '#shared/kernel/textCodes.ts';

/** Document id of 16 random (or hashed) bytes: 22 letters of base64url, 127 bits. CouchDB keeps ids that begin with `_`
 *  for itself, and refuses the whole batch that holds one: with the first bit 0 the first letter is one of A to f. */
export function documentIdOf(bytes: Uint8Array): string {
  const [first = 0, ...others] = bytes;
  return toBase64url(Uint8Array.of(first & 0x7f, ...others));
}
