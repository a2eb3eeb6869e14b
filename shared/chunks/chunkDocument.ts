/** A sealed chunk as the office keeps it: `{ _id, _rev, v, k, n, c }`, in the circle's own database for files. */
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { MAX_CHUNK_CHARACTERS } from '#shared/sync/protocol.ts';
import { isChunkName, type SealedChunk } from './chunk.ts';

export interface ChunkDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly v: 1;
  readonly k: string;
  readonly n: string;
  readonly c: string;
}
const fields = new Set(['_id', '_rev', '_revisions', 'v', 'k', 'n', 'c']);

/** [CH4] Made from the name alone: whoever seals the same bytes writes the same revision, so a server keeps one of them. */
export function chunkRevision(name: string): string {
  return `1-${name.slice(0, 32)}`;
}

export function chunkDocument({ name, keyId, nonce, box }: SealedChunk): ChunkDocument {
  return { _id: name, _rev: chunkRevision(name), v: 1, k: keyId, n: toBase64url(nonce), c: toBase64url(box) };
}

/** [CH3] null for what is not the chunk of that name; it has yet to be opened. */
export function parseChunkDocument(name: string, raw: unknown): SealedChunk | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { _id, _rev, v, k, n, c } = raw as Readonly<Record<string, unknown>>;
  if (!isChunkName(_id) || _id !== name || _rev !== chunkRevision(name) || v !== 1) return null;
  if (typeof k !== 'string' || typeof n !== 'string' || typeof c !== 'string') return null;
  if (k.length !== 22 || n.length !== 32 || c.length > MAX_CHUNK_CHARACTERS) return null;
  if (!Object.keys(raw).every((field) => fields.has(field))) return null;
  const [nonce, box] = [fromBase64url(n), fromBase64url(c)];
  return nonce === null || box === null ? null : { name, keyId: k, nonce, box };
}
