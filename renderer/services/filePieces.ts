/** Bytes of a case's file on their way between page and vault: piece by piece, so that nobody holds a whole one. */
import { LARGEST_PIECE, type CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Vault } from './connectVault.ts';

/** To a file that was begun. `onPart`: how much of `content` is given, 0 to 1. `file/read-failed`: what was to be read is
 *  not there any more. */
export async function giveToFile(
  vault: Pick<Vault, 'addToFile'>,
  fileId: string,
  content: Blob,
  onPart?: (part: number) => void,
): Promise<Result<null>> {
  for (let from = 0; from < content.size; from += LARGEST_PIECE) {
    onPart?.(from / content.size);
    const bytes = await pieceOf(content, from);
    if (bytes === null) return fail('file/read-failed');
    const added = await vault.addToFile({ fileId, bytes });
    if (!added.ok) return added;
  }
  return ok(null);
}

async function pieceOf(content: Blob, from: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await content.slice(from, from + LARGEST_PIECE).arrayBuffer());
  } catch {
    return null;
  }
}

/** What lies in it, in order; the first piece that cannot be read is the last answer. */
export async function* piecesOf(
  vault: Pick<Vault, 'readFile'>,
  { id, size }: Pick<CaseFile, 'id' | 'size'>,
): AsyncGenerator<Result<Uint8Array<ArrayBuffer>>> {
  for (let from = 0; from < size; from += LARGEST_PIECE) {
    const read = await vault.readFile({ fileId: id, from, length: LARGEST_PIECE });
    yield read.ok ? ok(new Uint8Array(read.value)) : read;
    if (!read.ok) return;
  }
}
