import { newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import { changedLeaves } from '#shared/merge/changedLeaves.ts';
import { isLeafPath } from '#shared/merge/compactState.ts';
import type { LeafChange, LeafPath } from '#shared/merge/recordState.ts';
import { emptyState, removeItem, restoreItem, writeLeaves, type Writer } from '#shared/merge/writeLeaves.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import { appendEntries } from './appendEntries.ts';
import { nextCounter, typeInto, withDraft } from './draftState.ts';
import { newHeldRecord, type HeldRecord } from './heldRecord.ts';
import { writeHistory } from './history.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { CREATED, recordView } from './recordView.ts';
import { writeRevision } from './writeRevision.ts';

export interface NewRecord {
  readonly id?: string;
  readonly type: RecordType;
  readonly changes: readonly LeafChange[];
  /** What history says of its making: all leaves unless told, only that it was made, or nothing. */
  readonly history?: 'full' | 'brief' | 'none';
  /** When it was made, if not now: for what is brought in from elsewhere. */
  readonly at?: number;
}

export function areLeaves(changes: readonly LeafChange[]): boolean {
  return changes.every(({ path }) => isLeafPath(path));
}

/** [S2] In memory at once; on disk when it resolves. Together in one append, so that all of an intake is there or none.
 *  Answers their ids, in order. */
export async function createRecords(
  book: RecordBook,
  context: StoreContext,
  records: readonly NewRecord[],
): Promise<readonly string[]> {
  const entries: LogEntry[] = [];
  const created: HeldRecord[] = [];
  for (const { id = newDocumentId(context.crypto), type, changes, history = 'full', at } of records) {
    const time = at ?? context.clock();
    const writer: Writer = { actor: context.actor, time, nextCounter: () => 1 };
    const state = writeLeaves(emptyState, [{ path: CREATED, value: time }, ...changes], writer);
    const record = newHeldRecord(id, type);
    book.records.set(id, record);
    entries.push(writeRevision(book, context, record, state, false));
    const caseId = recordView(record, context.actor)?.caseId ?? '';
    const told = history === 'full' ? changedLeaves(emptyState, state) : [];
    if (history !== 'none') entries.push(writeHistory(book, context, { id, type, caseId, at: time }, told));
    created.push(record);
  }
  book.tell(created.map(({ id, type }) => ({ id, type })));
  await appendEntries(book, context, entries);
  return created.map(({ id }) => id);
}

/** [S3] A draft frame: shown at once, on disk when it resolves. */
export async function saveDraft(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  changes: readonly LeafChange[],
): Promise<void> {
  const time = context.clock();
  const base = record.state.vector;
  typeInto(record, changes, base, time);
  book.tell([record]);
  const copies = changes.map(({ path, value }) => ({ path, value }));
  await context.append([{ v: 1, t: 'draft', recordId: record.id, base: { ...base }, changes: copies, time }]);
}

/** [S4] The draft as one revision with its line of history; nothing to do where there is no draft. */
export async function commitDraft(book: RecordBook, context: StoreContext, record: HeldRecord): Promise<void> {
  await appendEntries(book, context, commitEntries(book, context, record));
}

function commitEntries(book: RecordBook, context: StoreContext, record: HeldRecord): LogEntry[] {
  if (record.draft.size === 0) return [];
  return revisionWithHistory(book, context, record, () => withDraft(record, context.actor), true);
}

/** [S5] Marks an item ('' for the record) removed, or takes that back. The values stay. */
export async function markRemoved(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  itemPath: LeafPath,
  removed: boolean,
): Promise<void> {
  const entries = [
    ...commitEntries(book, context, record),
    ...revisionWithHistory(
      book,
      context,
      record,
      (writer) => (removed ? removeItem : restoreItem)(record.state, itemPath, writer),
      false,
    ),
  ];
  book.tell([record]);
  await appendEntries(book, context, entries);
}

/** Leaves written as a revision at once, without a draft: what the page's RxDB wrote. */
export function writeEntries(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  changes: readonly LeafChange[],
): LogEntry[] {
  if (changes.length === 0) return [];
  return [
    ...commitEntries(book, context, record),
    ...revisionWithHistory(book, context, record, (writer) => writeLeaves(record.state, changes, writer), false),
  ];
}

function revisionWithHistory(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  change: (writer: Writer) => HeldRecord['state'],
  settles: boolean,
): LogEntry[] {
  const { actor, clock } = context;
  const before = record.state;
  const after = change({ actor, time: clock(), nextCounter: () => nextCounter(before, actor) });
  const revision = writeRevision(book, context, record, after, settles);
  const changes = changedLeaves(before, after);
  const caseId = recordView(record, actor)?.caseId ?? '';
  const { id, type } = record;
  return changes.length === 0
    ? [revision]
    : [revision, writeHistory(book, context, { id, type, caseId, at: clock() }, changes)];
}
