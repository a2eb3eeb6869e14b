/** Adding files to cases. Rules FL4–FL7: ./SPEC.md */
import { newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { listNames } from '#shared/chunks/chunkList.ts';
import { AddingFile } from './addingFile.ts';
import type { StoreFailure } from './chunkStore.ts';
import { leavesOf } from './fileRecord.ts';
import type { FileMarks } from './fileMarks.ts';
import type { FilesContext } from './filesContext.ts';
import type { FileHead } from './journal.ts';
import { recoverFiles } from './recoverFiles.ts';

type Begun = Omit<FileHead, 'at'> & { readonly size: number | null };
export interface AddFiles {
  begin(file: Begun): Promise<Result<string, StoreFailure | 'record/none' | 'file/too-large'>>;
  /** Answers how large it is now. */
  add(id: string, bytes: Uint8Array): Promise<Result<number, StoreFailure | 'file/none' | 'file/too-large'>>;
  finish(id: string, thumbnail: string | null): Promise<Result<null>>;
  abandon(id: string): Promise<Result<null, 'file/none'>>;
  /** [FL5] Makes files of what was being added when the last session ended. Answers how many. */
  recover(): Promise<number>;
}

/** `limit`: the most bytes of one file. */
export function addFiles(context: FilesContext, outbox: FileMarks, limit: () => number): AddFiles {
  const adding = new Map<string, AddingFile>();
  const finishing = new Map<string, Promise<Result<null>>>();
  const { chunks, records, crypto, clock } = context;
  const complete = async (file: AddingFile, more: Shown): Promise<Result<null>> => {
    const completed = await completeFile(context, outbox, file, more);
    if (completed.ok) adding.delete(file.id);
    return completed;
  };
  const once = (file: AddingFile, more: Shown): Promise<Result<null>> => {
    const begun = finishing.get(file.id) ?? complete(file, more).finally(() => finishing.delete(file.id));
    finishing.set(file.id, begun);
    return begun;
  };
  return {
    async begin({ size, ...head }) {
      if (records.document(head.caseId)?.type !== 'case') return fail('record/none');
      if (size !== null && size > limit()) return fail('file/too-large');
      const room = await chunks.room(size ?? 0);
      if (!room.ok) return room;
      const none = { names: [], tail: new Uint8Array(0) };
      const file = new AddingFile(chunks, newDocumentId(crypto), { ...none, head: { ...head, at: clock() } });
      const begun = await file.begin();
      if (!begun.ok) return begun;
      adding.set(file.id, file);
      return ok(file.id);
    },
    async add(id, bytes) {
      const file = adding.get(id);
      if (file === undefined || finishing.has(id)) return fail('file/none');
      if (file.size + bytes.length > limit()) return fail('file/too-large');
      const added = await file.add(bytes);
      return added.ok ? ok(file.size) : added;
    },
    async finish(id, thumbnail) {
      const file = adding.get(id);
      if (file !== undefined) return once(file, { thumbnail, interrupted: false });
      return records.document(id)?.type === 'file' ? ok(null) : fail('file/none');
    },
    async abandon(id) {
      const file = adding.get(id);
      if (file === undefined || finishing.has(id)) return fail('file/none');
      adding.delete(id);
      await file.forget();
      return ok(null);
    },
    recover: () =>
      recoverFiles(
        context,
        (file) => adding.has(file),
        (file) => once(file, { thumbnail: null, interrupted: true }),
      ),
  };
}

interface Shown {
  readonly thumbnail: string | null;
  readonly interrupted: boolean;
}

/** [FL7] Its chunks first, then the word that they have to travel, then the record; last, what was kept meanwhile. */
async function completeFile(
  context: FilesContext,
  outbox: FileMarks,
  file: AddingFile,
  more: Shown,
): Promise<Result<null>> {
  const { size, id, head } = file;
  if (size === 0) return fail('file/empty');
  const names = await file.finish();
  if (!names.ok) return names;
  await outbox.set(id, true);
  const changes = leavesOf(head, { size, chunks: listNames(names.value) }, more);
  const created = await context.records.create([{ id, type: 'file', changes, history: 'brief', at: head.at }]);
  if (!created.ok) return created;
  await file.forget();
  context.changed(head.caseId);
  return ok(null);
}
