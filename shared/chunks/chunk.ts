/** A piece of a file: sealed, and named by what is in it. Rules CH1–CH4: renderer/vault/files/SPEC.md */
import { associatedParts, type ChunkKeys } from './chunkKeys.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { pad, unpad } from '#shared/envelope/padme.ts';

/** All pieces of a file but the last have so many bytes. On the slowest line one takes two minutes, and no more is lost
 *  when that line dies. */
export const CHUNK_BYTES = 262_144;
/** The layout of the sealed bytes: [1] [content]. */
const LAYOUT = 1;
const NAME = /^[0-9a-f]{64}$/;

/** As it lies on disk and at the office. */
export interface SealedChunk {
  /** 64 hex digits. */
  readonly name: string;
  /** Id of the circle key that it is sealed under. */
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly box: Uint8Array;
}
export type ChunkFailure = 'chunk/malformed' | 'chunk/other-key' | 'chunk/tampered' | 'chunk/wrong-name';

export function isChunkName(raw: unknown): raw is string {
  return typeof raw === 'string' && NAME.test(raw);
}

/** [CH1] The same bytes have the same name everywhere in the circle, and tell nobody outside of it what they are. */
export function chunkName({ crypto, naming }: ChunkKeys, content: Uint8Array): string {
  return toHex(crypto.hash(content, { key: naming }));
}

/** [CH2] The box is the caller's, and nobody else's. */
export function sealChunk(keys: ChunkKeys, content: Uint8Array): SealedChunk {
  if (content.length === 0 || content.length > CHUNK_BYTES) throw new RangeError('no chunk');
  const name = chunkName(keys, content);
  const { id, key } = keys.writing();
  const plain = pad(Uint8Array.of(LAYOUT), content);
  const { nonce, box } = keys.crypto.seal(plain, associatedParts(keys, name, id), key);
  letGo(plain);
  return { name, keyId: id, nonce, box };
}

/** [CH3] What is in it, if it is what its name says; the caller's alone. Never throws. */
export function openChunk(keys: ChunkKeys, { name, keyId, nonce, box }: SealedChunk): Result<Uint8Array, ChunkFailure> {
  const key = keys.keyOf(keyId);
  if (key === null) return fail('chunk/other-key');
  const padded = keys.crypto.open(box, associatedParts(keys, name, keyId), nonce, key);
  if (padded === null) return fail('chunk/tampered');
  const plain = unpad(padded);
  if (plain === null || plain[0] !== LAYOUT) return fail('chunk/malformed');
  const content = plain.subarray(1);
  if (content.length === 0 || content.length > CHUNK_BYTES) return fail('chunk/malformed');
  return chunkName(keys, content) === name ? ok(content) : fail('chunk/wrong-name');
}

/** [CH3] Whether it would open; nothing of what is in it is left. */
export function opens(keys: ChunkKeys, chunk: SealedChunk): boolean {
  const content = openChunk(keys, chunk);
  if (content.ok) letGo(content.value);
  return content.ok;
}
