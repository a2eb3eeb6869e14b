import { fail, type Result } from '#shared/kernel/result.ts';
import type { Vault } from '#renderer/services/connectVault.ts';
import { giveToFile } from '#renderer/services/filePieces.ts';
import { jpegWithoutPlace } from './jpegWithoutPlace.ts';
import { pngWithoutPlace } from './pngWithoutPlace.ts';
import { thumbnailOf } from './thumbnail.ts';
import { webpWithoutPlace } from './webpWithoutPlace.ts';

/** A photograph beyond this is no photograph from a telephone: it is left as it is rather than held in memory. */
const LARGEST_PHOTOGRAPH = 64 * 1024 * 1024;

const cleaners: Readonly<Record<string, (picture: Uint8Array) => Uint8Array<ArrayBuffer> | null>> = {
  'image/jpeg': jpegWithoutPlace,
  'image/png': pngWithoutPlace,
  'image/webp': webpWithoutPlace,
};

export interface ToAdd {
  readonly caseId: string;
  readonly file: File;
  /** Take place and camera data out of a photograph. */
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
    const given = await giveToFile(vault, fileId, content, onPart);
    if (given.ok) return await vault.finishFile({ fileId, thumbnail: await thumbnailOf(content) });
    await vault.abandonFile({ fileId });
    return given;
  } catch {
    return fail('file/read-failed'); // it went away, or is a folder
  }
}

async function cleaned(file: File): Promise<Blob> {
  const clean = cleaners[file.type];
  if (clean === undefined || file.size > LARGEST_PHOTOGRAPH) return file;
  const bytes = clean(new Uint8Array(await file.arrayBuffer()));
  return bytes === null ? file : new Blob([bytes], { type: file.type });
}
