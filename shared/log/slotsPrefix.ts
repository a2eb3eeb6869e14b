/** A backup begins with the key slots of its vault, so that passphrase or recovery code open it anywhere. */
import { sameBytes, utf8 } from '#shared/kernel/bytes.ts';

/** Of a whole slots file (shared/keys/SPEC.md). */
export { slotsFileBytes } from '#shared/keys/keySlots.ts';
const MAGIC = utf8('PRSTKEY\n');

export function startsWithSlots(bytes: Uint8Array): boolean {
  return sameBytes(bytes.subarray(0, MAGIC.length), MAGIC);
}
