import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ChunkStore } from './chunkStore.ts';
import type { FileFacts } from './fileRecord.ts';

/** [FL9] Up to `length` bytes from `from`; fewer at the end. They are the caller's alone. */
export type ReadFile = (
  file: FileFacts,
  from: number,
  length: number,
) => Promise<Result<Uint8Array<ArrayBuffer>, 'file/not-here' | 'file/damaged'>>;

/** A player asks for many small pieces of the same chunk: the last one that was opened is kept. */
export function fileReader(chunks: ChunkStore): ReadFile {
  let last: { readonly name: string; readonly content: Uint8Array } | null = null;
  const open = async (name: string): Promise<Result<Uint8Array, 'file/not-here' | 'file/damaged'>> => {
    if (last?.name === name) return ok(last.content);
    const content = await chunks.read(name);
    if (content.ok) last = { name, content: content.value };
    return content;
  };
  return async ({ chunks: names, size }, from, length) => {
    if (names.length === 0) return fail('file/damaged');
    const end = Math.min(size, from + length);
    const parts: Uint8Array[] = [];
    for (let at = from; at < end;) {
      const index = Math.floor(at / CHUNK_BYTES);
      const start = index * CHUNK_BYTES;
      const content = await open(names[index] ?? '');
      if (!content.ok) return content;
      if (content.value.length !== Math.min(CHUNK_BYTES, size - start)) return fail('file/damaged');
      const part = content.value.subarray(at - start, end - start);
      parts.push(part);
      at += part.length;
    }
    return ok(concatBytes(parts));
  };
}
