import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bodyOf, newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import { changedLeaves } from '#shared/merge/changedLeaves.ts';
import { isLeafPath } from '#shared/merge/compactState.ts';
import type { LeafChange, LeafPath, RecordState } from '#shared/merge/recordState.ts';
import { emptyState, removeItem, restoreItem, writeLeaves, type Writer } from '#shared/merge/writeLeaves.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import { appendEntries } from './appendEntries.ts';
import { draftEntries } from './draftEntries.ts';
import { nextCounter, typeInto, withDraft } from './draftState.ts';
import { isDrafted, newHeldRecord, stateOf, type HeldRecord } from './heldRecord.ts';
import { writeHistory } from './history.ts';
import { isTooLarge } from './isTooLarge.ts';
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

/** An interview's records are one frame of the log, and whoever reads one of them reads that frame: what is brought in by
 *  the hundred goes one by one. */
const MOST_TOGETHER = 16;

export function areLeaves(changes: readonly LeafChange[]): boolean {
  return changes.every(({ path }) => isLeafPath(path));
}

/** [S2] In memory at once; on disk when it resolves. Together in one append, so that all of an intake is there or none.
 *  Answers their ids, in order. [S14] `record/too-large`: none was made. */
export async function createRecords(
  book: RecordBook,
  context: StoreContext,
  records: readonly NewRecord[],
): Promise<Result<readonly string[], 'record/too-large'>> {
  const entries: LogEntry[] = [];
  const created: HeldRecord[] = [];
  const states = records.map((record) => firstState(context, record));
  if (states.some(({ body }) => isTooLarge(body))) return fail('record/too-large');
  for (const [index, { id = newDocumentId(context.crypto), type, history = 'full' }] of records.entries()) {
    const { state, time, body } = states[index] as FirstState;
    const record = newHeldRecord(id, type);
    book.hold(record);
    const revision = writeRevision(book, context, record, state, false, body);
    if (revision !== null) entries.push(revision);
    const caseId = recordView(record, context.actor)?.caseId ?? '';
    const told = history === 'full' ? changedLeaves(emptyState, state) : [];
    if (history !== 'none') entries.push(...writeHistory(book, context, { id, type, caseId, at: time }, told));
    created.push(record);
  }
  book.tell(created.map(({ id, type }) => ({ id, type })));
  await appendEntries(book, context, entries, { together: records.length <= MOST_TOGETHER });
  return ok(created.map(({ id }) => id));
}

interface FirstState {
  readonly state: RecordState;
  readonly time: number;
  readonly body: Uint8Array;
}

function firstState({ actor, clock, sealing }: StoreContext, { type, changes, at }: NewRecord): FirstState {
  const time = at ?? clock();
  const writer: Writer = { actor, time, nextCounter: () => 1 };
  const state = writeLeaves(emptyState, [{ path: CREATED, value: time }, ...changes], writer);
  return { state, time, body: bodyOf({ type, state, parents: [], at: clock() }, sealing()) };
}

/** [S3] A draft frame: shown at once, on disk when it resolves. [S14] `record/too-large`: one value is larger than any
 *  record can be, and nothing was kept of it. */
export async function saveDraft(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  changes: readonly LeafChange[],
): Promise<Result<null, 'record/too-large'>> {
  const time = context.clock();
  const base = stateOf(record).vector;
  const entries = draftEntries(record.id, base, changes, time);
  if (entries === null) return fail('record/too-large');
  typeInto(record, changes, base, time);
  book.tell([record]);
  await context.append(entries);
  return ok(null);
}

/** [S4] The draft as one revision with its line of history; nothing to do where there is no draft. [S14] Too large, it
 *  stays a draft. */
export async function commitDraft(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
): Promise<Result<null, 'record/too-large'>> {
  const entries = commitEntries(book, context, record);
  if (entries === null) return fail('record/too-large');
  await appendEntries(book, context, entries);
  return ok(null);
}

function commitEntries(book: RecordBook, context: StoreContext, record: HeldRecord): LogEntry[] | null {
  if (!isDrafted(record)) return [];
  return revisionWithHistory(book, context, record, () => withDraft(record, context.actor), true);
}

/** [S5] Marks an item ('' for the record) removed, or takes that back. The values stay. */
export async function markRemoved(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  itemPath: LeafPath,
  removed: boolean,
): Promise<Result<null, 'record/too-large'>> {
  const { entries, fits } = afterDraft(book, context, record, (writer) =>
    (removed ? removeItem : restoreItem)(stateOf(record), itemPath, writer),
  );
  book.tell([record]);
  await appendEntries(book, context, entries);
  return fits ? ok(null) : fail('record/too-large');
}

export interface Written {
  readonly entries: readonly LogEntry[];
  /** false: the change itself was too large, and is not in them. */
  readonly fits: boolean;
}

/** What is typed first, then this change. */
function afterDraft(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  change: (writer: Writer) => RecordState,
): Written {
  const draft = commitEntries(book, context, record);
  if (draft === null) return { entries: [], fits: false };
  const changed = revisionWithHistory(book, context, record, change, false);
  // The draft is in memory as a revision now, so it goes to the log whatever becomes of the change.
  return { entries: [...draft, ...(changed ?? [])], fits: changed !== null };
}

/** Leaves written as a revision at once, without a draft: what the page's RxDB wrote. */
export function writeEntries(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  changes: readonly LeafChange[],
): Written {
  if (changes.length === 0) return { entries: [], fits: true };
  return afterDraft(book, context, record, (writer) => writeLeaves(stateOf(record), changes, writer));
}

function revisionWithHistory(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  change: (writer: Writer) => RecordState,
  settles: boolean,
): LogEntry[] | null {
  const { actor, clock } = context;
  const before = stateOf(record);
  const after = change({ actor, time: clock(), nextCounter: () => nextCounter(before, actor) });
  const revision = writeRevision(book, context, record, after, settles);
  if (revision === null) return null;
  const changes = changedLeaves(before, after);
  const caseId = recordView(record, actor)?.caseId ?? '';
  const { id, type } = record;
  return changes.length === 0
    ? [revision]
    : [revision, ...writeHistory(book, context, { id, type, caseId, at: clock() }, changes)];
}
