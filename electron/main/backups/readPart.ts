import type { FileSystem } from '../vaultFiles/fileSystem.ts';

/** Up to `length` bytes from `offset`; fewer at the end of the file. */
export async function readPart(
  disk: FileSystem,
  file: string,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await disk.open(file, 'read');
  try {
    const bytes = new Uint8Array(length);
    let read = 0;
    while (read < length) {
      const piece = await handle.read(length - read, offset + read);
      if (piece.length === 0) break;
      bytes.set(piece, read);
      read += piece.length;
    }
    return read === length ? bytes : bytes.slice(0, read);
  } finally {
    await handle.close();
  }
}
