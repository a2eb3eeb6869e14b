import { documentIdOf } from '#shared/envelope/documentId.ts';
import { fromBase64url, fromHex, toHex } from '#shared/kernel/textCodes.ts';

/** A file's id in 32 hex digits: a name on disk must not lose anything where `A` and `a` are one letter. */
export function journalName(fileId: string): string {
  return toHex(fromBase64url(fileId) ?? new Uint8Array(16));
}

export function fileOfJournal(name: string): string {
  return documentIdOf(fromHex(name) ?? new Uint8Array(16));
}
