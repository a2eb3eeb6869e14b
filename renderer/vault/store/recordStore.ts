/** The record store: every opened record, what is typed into it, and what of it has to travel. Rules: ./SPEC.md */
import { fail, type Result } from '#shared/kernel/result.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import type { LeafChange, LeafPath } from '#shared/merge/recordState.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import type { SyncPort } from '#renderer/vault/sync/syncPort.ts';
import { appendEntries } from './appendEntries.ts';
import { isDrafted, type HeldRecord } from './heldRecord.ts';
import { mergeRecord } from './mergeRecord.ts';
import { pageWrites } from './pageWrites.ts';
import { pruneDue } from './prune.ts';
import { quietCommits } from './quietCommits.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { readHistory } from './readHistory.ts';
import { recordHead, recordView } from './recordView.ts';
import { syncPort } from './storeSyncPort.ts';
import { areLeaves, commitDraft, createRecords, markRemoved, saveDraft, type NewRecord } from './writeRecords.ts';

type Done = Result<null, 'record/none' | 'record/bad-path' | 'record/too-large'>;
export interface RecordStore extends RecordSource {
  readonly sync: SyncPort;
  readonly count: (type: RecordType) => number;
  create(records: readonly NewRecord[]): Promise<Result<readonly string[], 'record/bad-path' | 'record/too-large'>>;
  saveDraft(recordId: string, changes: readonly LeafChange[]): Promise<Done>;
  commitDraft(recordId: string): Promise<Done>;
  removeItem(recordId: string, itemPath: LeafPath): Promise<Done>;
  restoreItem(recordId: string, itemPath: LeafPath): Promise<Done>;
  /** Newest first. Lines that cannot be read any more are left out. */
  history(caseId: string): Promise<readonly HistoryEntry[]>;
  /** All drafts become revisions, on disk when it resolves. */
  settle(): Promise<void>;
  /** Stops the clocks. What was acknowledged is on disk already. */
  close(): void;
}

const QUIET_MS = 30_000;

/** `book` has been replayed. Finishes what the last session left half-done: unmerged leaves, prunings, quiet drafts. */
export function openStore(book: RecordBook, context: StoreContext, quietMs = QUIET_MS): RecordStore {
  const quiet = quietCommits(quietMs, (id) => {
    const record = book.records.get(id);
    return record === undefined ? Promise.resolve() : commitDraft(book, context, record).then(() => undefined);
  });
  const withRecord = async (id: string, act: (record: HeldRecord) => Promise<Done>): Promise<Done> => {
    const record = book.records.get(id);
    if (record === undefined) return fail('record/none');
    return act(record);
  };
  if (context.isReadOnly !== true) {
    const unfinished = [...book.records.values()].flatMap((record) => mergeRecord(book, context, record));
    void appendEntries(book, context, [...unfinished, ...pruneDue(book, context)]);
    for (const record of book.records.values()) if (isDrafted(record)) quiet.touch(record.id);
  }

  return {
    ...viewing(book, context),
    sync: syncPort(book, context),
    write: (writes) => pageWrites(book, context, writes),
    async create(records) {
      if (!records.every(({ changes }) => areLeaves(changes))) return fail('record/bad-path');
      return createRecords(book, context, records);
    },
    async saveDraft(id, changes) {
      if (!areLeaves(changes)) return fail('record/bad-path');
      quiet.touch(id);
      return withRecord(id, (record) => saveDraft(book, context, record, changes));
    },
    commitDraft(id) {
      quiet.forget(id);
      return withRecord(id, (record) => commitDraft(book, context, record));
    },
    removeItem: (id, itemPath) => withRecord(id, (record) => markRemoved(book, context, record, itemPath, true)),
    restoreItem: (id, itemPath) => withRecord(id, (record) => markRemoved(book, context, record, itemPath, false)),
    history: (caseId) => readHistory(book, context, caseId),
    async settle() {
      const drafted = [...book.records.values()].filter(isDrafted);
      await Promise.all(drafted.map((record) => commitDraft(book, context, record)));
    },
    close: quiet.stop,
  };
}

function viewing(
  book: RecordBook,
  { actor }: StoreContext,
): Pick<RecordStore, 'documents' | 'heads' | 'ids' | 'document' | 'watch' | 'count'> {
  const document = (id: string): RecordDocument | null => {
    const record = book.records.get(id);
    return record === undefined ? null : recordView(record, actor);
  };
  return {
    document,
    *documents(type) {
      for (const record of book.ofType(type)) {
        const view = recordView(record, actor);
        if (view !== null) yield view;
      }
    },
    *heads(type) {
      for (const record of book.ofType(type)) {
        const head = recordHead(record, actor);
        if (head !== null) yield head;
      }
    },
    *ids(type) {
      for (const { id } of book.ofType(type)) yield id;
    },
    count: (type) => book.ofType(type).length,
    watch: (listener) => book.watch(listener),
  };
}
