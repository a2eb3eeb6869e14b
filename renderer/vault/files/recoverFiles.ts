import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Result } from '#shared/kernel/result.ts';
import { AddingFile } from './addingFile.ts';
import type { FilesContext } from './filesContext.ts';
import { LARGEST_JOURNAL, readJournal } from './journal.ts';
import { fileOfJournal, journalName } from './journalName.ts';

/** [FL5] Makes files of what was being added when the last session ended. Answers how many. */
export async function recoverFiles(
  context: FilesContext,
  isAdding: (fileId: string) => boolean,
  complete: (file: AddingFile) => Promise<Result<null>>,
): Promise<number> {
  const { chunks, exists } = context;
  const listed = await chunks.files.listUnfinished({ shelf: chunks.shelf });
  let made = 0;
  for (const { name, size } of listed.ok ? listed.value : []) {
    const id = fileOfJournal(name);
    if (isAdding(id)) continue;
    if (exists(id)) {
      await chunks.files.removeUnfinished({ shelf: chunks.shelf, name }); // It was finished; only this was left.
      continue;
    }
    const found = readJournal(chunks.keys, id, await readAll(context, id, size));
    if (found === null) continue; // Not ours to judge: it stays.
    const file = new AddingFile(chunks, id, found);
    if (file.size === 0) await file.forget();
    else if ((await complete(file)).ok) made += 1;
  }
  return made;
}

async function readAll({ chunks: { files, shelf } }: FilesContext, id: string, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < size;) {
    const part = await files.readUnfinished({ shelf, name: journalName(id), offset, length: LARGEST_JOURNAL });
    if (!part.ok || part.value.length === 0) break;
    parts.push(part.value);
    offset += part.value.length;
  }
  return concatBytes(parts);
}
