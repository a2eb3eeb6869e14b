/** Files of cases, added and read as a page does it. */
import type { VaultSession } from '#renderer/vault/session/vaultSession.ts';
import { LARGEST_PIECE } from '#shared/ipc/vault/filesCalls.ts';
import { valueOf } from './diskFiles.ts';

type Laptop = Pick<VaultSession, 'handlers'>;

export async function caseIn({ handlers }: Laptop): Promise<string> {
  const asked = { personId: null, caseId: null, name: 'Zara', phone: '', documentNumber: '' };
  return valueOf(await handlers.createIntake(asked)).caseId;
}

export async function addFile(
  { handlers }: Laptop,
  caseId: string,
  bytes: Uint8Array,
  { name = 'a.jpg', thumbnail = null }: { readonly name?: string; readonly thumbnail?: string | null } = {},
): Promise<string> {
  const asked = { caseId, name, mediaType: 'image/jpeg', size: bytes.length };
  const { fileId } = valueOf(await handlers.beginFile(asked));
  for (let at = 0; at < bytes.length; at += LARGEST_PIECE) {
    const piece = new Uint8Array(bytes.slice(at, at + LARGEST_PIECE));
    valueOf(await handlers.addToFile({ fileId, bytes: piece }));
  }
  valueOf(await handlers.finishFile({ fileId, thumbnail }));
  return fileId;
}

export async function allOf({ handlers }: Laptop, fileId: string, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < size; from += LARGEST_PIECE) {
    parts.push(valueOf(await handlers.readFile({ fileId, from, length: LARGEST_PIECE })));
  }
  return new Uint8Array(Buffer.concat(parts));
}
