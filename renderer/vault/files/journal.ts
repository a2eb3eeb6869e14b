/** What is on disk of a file that is still being added: `PUNF`, one byte version (1), 16 bytes key id; then entries, each a
 *  32-bit length (little-endian), a nonce of 24 bytes and a box. Rule FL5: ./SPEC.md */
import { concatBytes, fromUtf8, lengthPrefixed, sameBytes, utf8 } from '#shared/kernel/bytes.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { NAME_BYTES, nameBytes, namesIn } from '#shared/chunks/chunkList.ts';
import type { ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import { z } from 'zod';

const MAGIC = utf8('PUNF');
const HEAD_BYTES = 21;
const NONCE_BYTES = 24;
/** An entry's first byte says what it is. */
const kinds = { head: 0, names: 1, piece: 2 } as const;

export const FileHead = z.object({
  caseId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  agreed: z.boolean().optional(),
});
export type FileHead = z.infer<typeof FileHead>;
export interface Unfinished {
  readonly head: FileHead;
  /** Chunks that are on disk. */
  readonly names: readonly string[];
  /** What comes behind them and fills no chunk yet. */
  readonly tail: Uint8Array;
}
/** Seals the entries of one journal, whose order is bound into them. */
export interface JournalWriter {
  begin(): Uint8Array;
  head(head: FileHead): Uint8Array;
  names(names: readonly string[]): Uint8Array;
  piece(bytes: Uint8Array): Uint8Array;
}

export function journalWriter(keys: ChunkKeys, fileId: string): JournalWriter {
  const { id, key } = keys.writing();
  let index = 0;
  const entry = (kind: number, body: Uint8Array): Uint8Array => {
    const plain = concatBytes([Uint8Array.of(kind), body]);
    const { nonce, box } = keys.crypto.seal(plain, associated(keys, fileId, id, index), key);
    index += 1;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, box.length, true);
    return concatBytes([length, nonce, box]);
  };
  return {
    begin: () => {
      index = 0;
      return concatBytes([MAGIC, Uint8Array.of(1), fromBase64url(id) ?? new Uint8Array(16)]);
    },
    head: (head) => entry(kinds.head, utf8(JSON.stringify(head))),
    names: (names) => entry(kinds.names, concatBytes(names.map(nameBytes))),
    piece: (bytes) => entry(kinds.piece, bytes),
  };
}

/** Up to the first entry that is not whole: what follows it was never acknowledged. null where not even the beginning
 *  opens. */
export function readJournal(keys: ChunkKeys, fileId: string, bytes: Uint8Array): Unfinished | null {
  if (bytes.length < HEAD_BYTES || !sameBytes(bytes.subarray(0, 4), MAGIC) || bytes[4] !== 1) return null;
  const keyId = toBase64url(bytes.subarray(5, HEAD_BYTES));
  const key = keys.keyOf(keyId);
  if (key === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let head: FileHead | null = null;
  let names: readonly string[] = [];
  let tail: Uint8Array[] = [];
  for (let at = HEAD_BYTES, index = 0; at + 4 + NONCE_BYTES <= bytes.length; index += 1) {
    const start = at + 4 + NONCE_BYTES;
    const end = start + view.getUint32(at, true);
    if (end > bytes.length) break;
    const nonce = bytes.subarray(at + 4, start);
    const plain = keys.crypto.open(bytes.subarray(start, end), associated(keys, fileId, keyId, index), nonce, key);
    if (plain === null) break;
    const body = plain.subarray(1);
    if (index === 0) head = plain[0] === kinds.head ? parseHead(body) : null;
    else if (plain[0] === kinds.names && body.length % NAME_BYTES === 0) {
      names = [...names, ...namesIn(body)];
      tail = []; // It is in the last of them.
    } else if (plain[0] === kinds.piece) tail.push(body);
    else break;
    if (head === null) return null;
    at = end;
  }
  return head === null ? null : { head, names, tail: concatBytes(tail) };
}

/** More than any journal has: it is written anew long before. */
export const LARGEST_JOURNAL = 4 * CHUNK_BYTES;

function parseHead(body: Uint8Array): FileHead | null {
  try {
    return FileHead.parse(JSON.parse(fromUtf8(body) ?? ''));
  } catch {
    return null;
  }
}

function associated({ organisation, circle }: ChunkKeys, fileId: string, keyId: string, index: number): Uint8Array {
  return lengthPrefixed(['pristan/unfinished/1', organisation, circle, fileId, keyId, index]);
}
