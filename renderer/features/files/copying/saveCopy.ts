import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Vault } from '#renderer/services/connectVault.ts';
import { piecesOf } from '#renderer/services/filePieces.ts';
import type { Main } from '#renderer/services/main.ts';

/** Piece by piece to where the person chose; nothing half-written stays. `saved`: false when they changed their mind. */
export async function saveCopy(
  { main, vault }: { readonly main: Main; readonly vault: Vault },
  file: CaseFile,
): Promise<Result<{ readonly saved: boolean }>> {
  const begun = await main.beginCopy({ name: file.name });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  if (token === null) return ok({ saved: false });
  for await (const read of piecesOf(vault, file)) {
    const added = read.ok ? await main.addToCopy({ token, bytes: read.value }) : read;
    if (added.ok) continue;
    await main.endCopy({ token, whole: false });
    return added;
  }
  const ended = await main.endCopy({ token, whole: true });
  return ended.ok ? ok({ saved: true }) : ended;
}
