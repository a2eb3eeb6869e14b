/** A large file as the page gives it to the vault: piece by piece, of which none is like another. */
import { LARGEST_PIECE, type CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { main, newIntake, openedVault, orThrow } from './ours.ts';

export async function newCase(): Promise<string> {
  return (await newIntake('Zarina')).caseId;
}

/** Answers the file's id. */
export async function addLargeFile(caseId: string, size: number): Promise<string> {
  const vault = await openedVault();
  const { fileId } = orThrow(await vault.beginFile({ caseId, name: 'recording', mediaType: 'audio/webm', size }));
  for (let from = 0; from < size; from += LARGEST_PIECE) {
    const bytes = new Uint8Array(Math.min(LARGEST_PIECE, size - from));
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    orThrow(await vault.addToFile({ fileId, bytes }));
  }
  orThrow(await vault.finishFile({ fileId, thumbnail: null }));
  return fileId;
}

/** Where a case's file is; null while its record is not here. */
export async function whereIs(caseId: string, fileId: string): Promise<Pick<CaseFile, 'where' | 'sending'> | null> {
  const { files } = orThrow(await (await openedVault()).filesOf({ caseId }));
  const file = files.find(({ id }) => id === fileId);
  return file === undefined ? null : { where: file.where, sending: file.sending };
}

export async function fetchFile(fileId: string): Promise<void> {
  orThrow(await (await openedVault()).fetchFile({ fileId }));
}

/** Everything, onto the stick that dialogs answer with here. Answers the file's name. */
export async function takeEverything(): Promise<string> {
  const { token } = orThrow(await main.pickCarryFolder(null));
  if (token === null) throw new Error('no stick');
  return orThrow(await (await openedVault()).takeAlong({ token, what: 'everything' })).name;
}
