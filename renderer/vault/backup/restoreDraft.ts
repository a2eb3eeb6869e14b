/** What was being typed when the backup was made. */
import { covers } from '#shared/merge/siblings.ts';
import type { LeafChange, RecordState, Vector } from '#shared/merge/recordState.ts';
import { writeLeaves } from '#shared/merge/writeLeaves.ts';
import { changedLeaves } from '#shared/merge/changedLeaves.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { memberOf, newActor } from '#renderer/vault/store/actor.ts';
import { appendEntries } from '#renderer/vault/store/appendEntries.ts';
import { draftEntries } from '#renderer/vault/store/draftEntries.ts';
import { typeInto } from '#renderer/vault/store/draftState.ts';
import { stateOf, type HeldRecord } from '#renderer/vault/store/heldRecord.ts';
import { writeHistory } from '#renderer/vault/store/history.ts';
import { recordView } from '#renderer/vault/store/recordView.ts';
import { writeRevision } from '#renderer/vault/store/writeRevision.ts';
import type { BackupOffice } from './backupVault.ts';

export type DraftEntry = LogEntry & { readonly t: 'draft' };

/** [BK13] `actor`: who was typing. Answers false when the record itself is missing. */
export async function restoreDraft(office: BackupOffice, entry: DraftEntry, actor: string): Promise<boolean> {
  const { book, context } = office;
  const record = book.records.get(entry.recordId);
  if (record === undefined) return false;
  const state = stateOf(record);
  // Whatever an actor writes into a record takes its draft along: this one became a revision since.
  if ((state.vector[actor] ?? 0) > (entry.base[actor] ?? 0)) return true;
  const missing = entry.changes.filter(({ path, value }) => !isThere(record, state, path, value));
  const isOwn = memberOf(actor) === context.memberId;
  const free = missing.filter(({ path }) => isOwn && isUntouched(record, state, path, entry.base));
  const beside = missing.filter((change) => !free.includes(change));
  if (beside.length > 0) await writeBeside(office, record, entry, beside, memberOf(actor));
  const entries = free.length === 0 ? [] : (draftEntries(record.id, entry.base, free, entry.time) ?? []);
  if (entries.length > 0) {
    typeInto(record, free, entry.base, entry.time);
    book.tell([record]);
    await context.append(entries);
  }
  return true;
}

function isThere(record: HeldRecord, state: RecordState, path: string, value: LeafChange['value']): boolean {
  const draft = record.draft?.get(path);
  if (draft !== undefined && draft.value === value) return true;
  return (state.leaves[path] ?? []).some((one) => one.value === value);
}

/** Nobody typed there since, nor wrote what the typing had not seen. */
function isUntouched(record: HeldRecord, state: RecordState, path: string, base: Vector): boolean {
  if (record.draft?.has(path) === true) return false;
  return (state.leaves[path] ?? []).every(({ dot }) => covers(base, dot));
}

/** Beside what is there, so that a person decides. By an actor of its own: nobody disagrees with themself, so under ours
 *  the next thing typed here would silently take its place. */
async function writeBeside(
  { book, context }: BackupOffice,
  record: HeldRecord,
  { base, time }: DraftEntry,
  changes: readonly LeafChange[],
  member: string,
): Promise<void> {
  const before = stateOf(record);
  const actor = newActor(context.crypto, member);
  const after = writeLeaves(before, changes, { actor, time, nextCounter: () => 1, seen: base });
  const revision = writeRevision(book, context, record, after, false);
  if (revision === null) return; // Too large together; what is there stays as it is.
  const { id, type } = record;
  const caseId = recordView(record, context.actor)?.caseId ?? '';
  const asThem = Object.create(context, { actor: { value: actor } }) as typeof context;
  const lines = writeHistory(book, asThem, { id, type, caseId, at: context.clock() }, changedLeaves(before, after));
  book.tell([record]);
  await appendEntries(book, context, [revision, ...lines]);
}
