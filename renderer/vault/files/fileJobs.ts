import type { FileWork } from './caseFiles.ts';
import type { FileFacts } from './fileRecord.ts';

export interface FileJob {
  readonly kind: 'send' | 'fetch';
  readonly file: FileFacts;
  /** Somebody asked for this very file. */
  readonly isAsked: boolean;
}

/** [FL13] What there is to do: what somebody asked for first, then the smaller before the larger. */
export function fileJobs({ context, outbox, wanted, pinned, fact }: FileWork): FileJob[] {
  const jobs: FileJob[] = [];
  const asked = new Set(wanted.all());
  const fetching = new Set(asked);
  const cases = new Set(pinned.all());
  if (cases.size > 0) {
    for (const { id, caseId } of context.records.heads('file')) if (cases.has(caseId)) fetching.add(id);
  }
  for (const id of fetching) {
    const file = fact(id);
    if (file !== null && missingHere(file, context.chunks).length > 0) {
      jobs.push({ kind: 'fetch', file, isAsked: asked.has(id) });
    }
  }
  for (const id of outbox.all()) {
    const file = fact(id);
    if (file !== null) jobs.push({ kind: 'send', file, isAsked: false });
  }
  return jobs.sort((one, other) => Number(other.isAsked) - Number(one.isAsked) || one.file.size - other.file.size);
}

/** Each name once. */
export function missingHere(
  { chunks }: Pick<FileFacts, 'chunks'>,
  store: { has(name: string): boolean },
): readonly string[] {
  return [...new Set(chunks)].filter((name) => !store.has(name));
}
