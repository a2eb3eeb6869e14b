import { LARGEST_PIECE, type CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Vault } from '#renderer/services/connectVault.ts';
import type { Main } from '#renderer/services/main.ts';

/** Piece by piece to where the person chose; nothing half-written stays. `saved`: false when they changed their mind. */
export async function saveCopy(
  { main, vault }: { readonly main: Main; readonly vault: Vault },
  { id, name, size }: CaseFile,
): Promise<Result<{ readonly saved: boolean }>> {
  const begun = await main.beginCopy({ name });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  if (token === null) return ok({ saved: false });
  for (let from = 0; from < size; from += LARGEST_PIECE) {
    const read = await vault.readFile({ fileId: id, from, length: LARGEST_PIECE });
    const added = read.ok ? await main.addToCopy({ token, bytes: new Uint8Array(read.value) }) : read;
    if (added.ok) continue;
    await main.endCopy({ token, whole: false });
    return added;
  }
  const ended = await main.endCopy({ token, whole: true });
  return ended.ok ? ok({ saved: true }) : ended;
}
