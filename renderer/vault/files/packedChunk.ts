/** A chunk as a backup or a carry file holds it: [1] [1: the office may lack it, or 0] [32 bytes name] [the chunk's file]. */
import type { SealedChunk } from '#shared/chunks/chunk.ts';
import { encodeChunkFile, parseChunkFile } from '#shared/chunks/chunkFile.ts';
import { NAME_BYTES, nameBytes } from '#shared/chunks/chunkList.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { toHex } from '#shared/kernel/textCodes.ts';

export interface PackedChunk {
  readonly chunk: SealedChunk;
  /** The office of whoever wrote it may not have it. */
  readonly waits: boolean;
}
const LAYOUT = 1;
const HEAD_BYTES = 2 + NAME_BYTES;

export function packChunk({ chunk, waits }: PackedChunk): Uint8Array {
  return concatBytes([Uint8Array.of(LAYOUT, waits ? 1 : 0), nameBytes(chunk.name), encodeChunkFile(chunk)]);
}

/** null for what is none; it has yet to be opened. Throws nothing. */
export function parsePackedChunk(bytes: Uint8Array): PackedChunk | null {
  if (bytes.length <= HEAD_BYTES || bytes[0] !== LAYOUT) return null;
  const chunk = parseChunkFile(toHex(bytes.subarray(2, HEAD_BYTES)), bytes.subarray(HEAD_BYTES));
  return chunk === null ? null : { chunk, waits: bytes[1] === 1 };
}
