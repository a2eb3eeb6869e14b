/** The bytes of files on their way into a backup or a carry file. Rules FL16, FL17: ./SPEC.md */
import { letGo } from '#shared/kernel/letGo.ts';
import type { FileWork } from './caseFiles.ts';
import type { FileFacts } from './fileRecord.ts';
import { packChunk } from './packedChunk.ts';

/** Which chunks go along, and of each whether the office may lack it. */
export type Parcel = ReadonlyMap<string, boolean>;

/** `here`: every chunk that lies here, also those of files that were removed and may be taken back · `everything`: those of
 *  files that are there · `unsent`: those of files that the office may not have. */
export async function parcelOf(work: FileWork, what: 'here' | 'everything' | 'unsent'): Promise<Parcel> {
  const { chunks } = work.context;
  await chunks.ready();
  const parcel = new Map<string, boolean>();
  if (what === 'here') for (const name of chunks.names()) parcel.set(name, false);
  if (what === 'everything') for (const file of work.facts()) for (const name of file.chunks) parcel.set(name, false);
  for (const { chunks: names } of unsentFiles(work)) for (const name of names) parcel.set(name, true);
  for (const name of [...parcel.keys()]) if (!chunks.has(name)) parcel.delete(name);
  return parcel;
}

/** Files that the office may not have, and of which something is here to be sent. */
export function unsentFiles({ context, outbox, fact }: FileWork): readonly FileFacts[] {
  return outbox.all().flatMap((id) => {
    const file = fact(id);
    return file?.chunks.some((name) => context.chunks.has(name)) === true ? [file] : [];
  });
}

/** One after the other, so that one is in memory at a time. [FL3] What is broken here is left out. */
export async function* packedChunks({ context: { chunks } }: FileWork, parcel: Parcel): AsyncGenerator<Uint8Array> {
  for (const [name, waits] of parcel) {
    const chunk = await chunks.sealed(name);
    if (chunk === null) continue;
    const packed = packChunk({ chunk, waits });
    letGo(chunk.box);
    yield packed;
  }
}

/** [FL16] Of how many files something is not here, and so is in no backup. */
export async function filesElsewhere(work: FileWork): Promise<number> {
  const { chunks } = work.context;
  await chunks.ready();
  let files = 0;
  for (const file of work.facts()) if (!file.chunks.every((name) => chunks.has(name))) files += 1;
  return files;
}
