import type { FileSystem } from './fileSystem.ts';

/** Up to `length` bytes from `offset`; fewer at the end of the file. */
export async function readPart(
  disk: FileSystem,
  file: string,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await disk.open(file, 'read');
  try {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let missing = length;
    while (missing > 0) {
      const part = await handle.read(missing, offset + length - missing);
      if (part.length === 0) break;
      parts.push(part);
      missing -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : new Uint8Array(Buffer.concat(parts));
  } finally {
    await handle.close();
  }
}
