/** A sealed chunk as a file: `PCHK`, one byte version (1), 16 bytes key id, 24 bytes nonce, the box. */
import { concatBytes, sameBytes, utf8 } from '#shared/kernel/bytes.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import type { SealedChunk } from './chunk.ts';

const MAGIC = utf8('PCHK');
const KEY_ID_BYTES = 16;
const NONCE_BYTES = 24;
const HEAD_BYTES = MAGIC.length + 1 + KEY_ID_BYTES + NONCE_BYTES;
const TAG_BYTES = 16;

export function encodeChunkFile({ keyId, nonce, box }: SealedChunk): Uint8Array<ArrayBuffer> {
  const id = fromBase64url(keyId);
  if (id?.length !== KEY_ID_BYTES) throw new RangeError('no key id');
  return concatBytes([MAGIC, Uint8Array.of(1), id, nonce, box]);
}

/** [CH3] null for what is no chunk, or one of a newer kind. */
export function parseChunkFile(name: string, bytes: Uint8Array): SealedChunk | null {
  if (bytes.length <= HEAD_BYTES + TAG_BYTES || !sameBytes(bytes.subarray(0, 4), MAGIC) || bytes[4] !== 1) return null;
  const keyEnd = 5 + KEY_ID_BYTES;
  return {
    name,
    keyId: toBase64url(bytes.subarray(5, keyEnd)),
    nonce: bytes.subarray(keyEnd, HEAD_BYTES),
    box: bytes.subarray(HEAD_BYTES),
  };
}
