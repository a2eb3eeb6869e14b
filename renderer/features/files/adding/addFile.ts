import { LARGEST_PIECE } from '#shared/ipc/vault/filesCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Vault } from '#renderer/services/connectVault.ts';
import { thumbnailOf } from './thumbnail.ts';
import { withoutPlace } from './withoutPlace.ts';

/** A photograph beyond this is no photograph from a telephone: it is left as it is rather than held in memory. */
const LARGEST_PHOTOGRAPH = 64 * 1024 * 1024;

export interface ToAdd {
  readonly caseId: string;
  readonly file: File;
  /** Take place and camera data out of a JPEG. */
  readonly clean: boolean;
}

/** Gives a file to the vault piece by piece: never more than one piece is in memory. What failed is given up as a whole. */
export async function addFile(
  vault: Vault,
  { caseId, file, clean }: ToAdd,
  onPart: (part: number) => void,
): Promise<Result<null>> {
  if (file.size === 0) return fail('file/empty');
  const name = file.name.slice(0, 255) || 'file';
  try {
    const content = clean ? await cleaned(file) : file;
    const mediaType = file.type.slice(0, 100);
    const begun = await vault.beginFile({ caseId, name, mediaType, size: content.size });
    if (!begun.ok) return begun;
    const { fileId } = begun.value;
    const given = await give(vault, fileId, content, onPart);
    if (given.ok) return await vault.finishFile({ fileId, thumbnail: await thumbnailOf(content) });
    await vault.abandonFile({ fileId });
    return given;
  } catch {
    return fail('file/read-failed'); // it went away, or is a folder
  }
}

async function give(
  vault: Vault,
  fileId: string,
  content: Blob,
  onPart: (part: number) => void,
): Promise<Result<null>> {
  for (let from = 0; from < content.size; from += LARGEST_PIECE) {
    onPart(from / content.size);
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

async function cleaned(file: File): Promise<Blob> {
  if (file.type !== 'image/jpeg' || file.size > LARGEST_PHOTOGRAPH) return file;
  const bytes = withoutPlace(new Uint8Array(await file.arrayBuffer()));
  return bytes === null ? file : new Blob([bytes], { type: file.type });
}
