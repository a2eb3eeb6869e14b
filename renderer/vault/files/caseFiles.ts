/** The files of an office's cases: what the page may ask of them. Rules: ./SPEC.md */
import { LARGEST_FILE, USUAL_LARGEST_FILE, type CaseFiles } from '#shared/ipc/vault/filesCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { addFiles, type AddFiles } from './addFiles.ts';
import { caseFileOf, type Traveller } from './fileProgress.ts';
import { factsOf, type FileFacts } from './fileRecord.ts';
import { fileMarks, type FileMarks } from './fileMarks.ts';
import type { FilesContext } from './filesContext.ts';
import { fileReader } from './readFile.ts';

/** What the sender and fetcher need to know of what is to be done. */
export interface FileWork {
  readonly context: FilesContext;
  readonly outbox: FileMarks;
  readonly wanted: FileMarks;
  readonly pinned: FileMarks;
  fact(id: string): FileFacts | null;
  /** Every file that is there. */
  facts(): Iterable<FileFacts>;
}
export interface CaseFilesRoom {
  readonly adding: AddFiles;
  readonly work: FileWork;
  /** Bytes that one file may have. */
  limit(): number;
  list(caseId: string): Promise<CaseFiles>;
  read(id: string, from: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
  fetch(id: string): Promise<Result<null, 'file/none'>>;
  pin(caseId: string, pinned: boolean): Promise<void>;
  /** Who sends and fetches, while there is an office. */
  travel(by: Traveller | null): void;
}

const nobody: Traveller = {
  sentOf: () => null,
  troubleOf: () => 'none',
  wake: () => undefined,
  ask: () => undefined,
};

export function caseFilesRoom(context: FilesContext): CaseFilesRoom {
  const { chunks, records } = context;
  const work = fileWork(context);
  const { outbox, wanted, pinned, fact } = work;
  let travelling = nobody;
  const read = fileReader(chunks);
  const means = {
    chunks,
    isOutgoing: ({ id }: FileFacts) => outbox.has(id),
    isWanted: ({ id, caseId }: FileFacts) => wanted.has(id) || pinned.has(caseId),
  };
  const fetchAgain = async (file: FileFacts): Promise<void> => {
    await wanted.set(file.id, true);
    travelling.ask(file.id);
    context.changed(file.caseId);
  };
  return {
    adding: addFiles(context, outbox, () => limitOf(context)),
    work,
    limit: () => limitOf(context),
    async list(caseId) {
      await chunks.ready();
      const files: FileFacts[] = [];
      for (const head of records.heads('file')) {
        const file = head.caseId === caseId ? fact(head.id) : null;
        if (file !== null) files.push(file);
      }
      files.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
      return { files: files.map((file) => caseFileOf(file, { ...means, travelling })), pinned: pinned.has(caseId) };
    },
    async read(id, from, length) {
      const file = fact(id);
      if (file === null) return fail('file/none');
      const bytes = await read(file, from, length);
      if (!bytes.ok && bytes.code === 'file/damaged') await fetchAgain(file);
      return bytes;
    },
    async fetch(id) {
      const file = fact(id);
      if (file === null) return fail('file/none');
      await fetchAgain(file);
      return ok(null);
    },
    async pin(caseId, on) {
      await pinned.set(caseId, on);
      context.changed(caseId);
      travelling.wake();
    },
    travel(by) {
      travelling = by ?? nobody;
    },
  };
}

function fileWork(context: FilesContext): FileWork {
  const { records } = context;
  const [outbox, wanted, pinned] = [
    fileMarks(context, 'outbox'),
    fileMarks(context, 'wanted'),
    fileMarks(context, 'pinned'),
  ];
  return {
    ...{ context, outbox, wanted, pinned },
    fact(id) {
      const record = records.document(id);
      return record?.type === 'file' ? factsOf(record) : null;
    },
    *facts() {
      for (const record of records.documents('file')) yield factsOf(record);
    },
  };
}

/** [FL10] */
function limitOf({ records }: FilesContext): number {
  for (const { data } of records.documents('office')) {
    const { largestFile } = data;
    if (typeof largestFile === 'number' && largestFile > 0) return Math.min(largestFile, LARGEST_FILE);
  }
  return USUAL_LARGEST_FILE;
}
