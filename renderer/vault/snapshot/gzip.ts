import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';

/** All of this runs off the thread that asks, by what browsers and Node have for it. */
type Transform = Pick<CompressionStream, 'readable' | 'writable'>;

async function through(bytes: Uint8Array, stream: Transform): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  void writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined); // Reading says what went wrong.
  void writer.close().catch(() => undefined);
  const parts: Uint8Array[] = [];
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(parts);
    parts.push(value);
  }
}

export function gzipText(text: string): Promise<Uint8Array> {
  return through(utf8(text), new CompressionStream('gzip'));
}

/** For `inflateSync`. */
export function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('deflate-raw'));
}

/** Throws on anything that `gzipText` did not write. */
export async function gunzipText(bytes: Uint8Array): Promise<string> {
  const text = fromUtf8(await through(bytes, new DecompressionStream('gzip')));
  if (text === null) throw new RangeError('no text');
  return text;
}
