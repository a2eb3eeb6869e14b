import { bodyOf, newDocumentId, sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { ChangedLeaf } from '#shared/merge/changedLeaves.ts';
import type { LeafChange, RecordState } from '#shared/merge/recordState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import { isTooLarge } from './isTooLarge.ts';
import { listOf } from './listedChanges.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { CREATED } from './recordView.ts';

export const HISTORY = 'history';

export interface HistoryOf {
  readonly id: string;
  readonly type: RecordType;
  readonly caseId: string;
  readonly at: number;
}

/** [S7] A line of history is a document of its own, never changed: revisions are pruned, so they cannot be the history.
 *  [S14] What is too large for one line becomes a line per leaf, and a leaf's old value, if it is still too large, stands
 *  only in the line before. */
export function writeHistory(
  book: RecordBook,
  context: StoreContext,
  record: HistoryOf,
  changes: readonly ChangedLeaf[],
): EnvelopeEntry[] {
  const shown = changes.filter(({ path }) => path !== CREATED);
  const whole = writeLine(book, context, record, shown);
  if (whole !== null) return [whole];
  return shown.flatMap(({ path, from, to }) => {
    const both = writeLine(book, context, record, [from === undefined ? { path, to } : { path, from, to }]);
    return both ?? writeLine(book, context, record, [{ path, to }]) ?? [];
  });
}

function stateOfLine({ actor }: StoreContext, record: HistoryOf, changes: readonly ChangedLeaf[]): RecordState {
  const leaves: LeafChange[] = [
    { path: 'recordId', value: record.id },
    { path: 'recordType', value: record.type },
    { path: 'caseId', value: record.caseId },
    { path: 'changes', value: listOf(changes) },
  ];
  return writeLeaves(emptyState, leaves, { actor, time: record.at, nextCounter: () => 1 });
}

/** null when it would be too large. */
function writeLine(
  book: RecordBook,
  context: StoreContext,
  record: HistoryOf,
  changes: readonly ChangedLeaf[],
): EnvelopeEntry | null {
  const id = newDocumentId(context.crypto);
  const sealing = context.sealing();
  const state = stateOfLine(context, record, changes);
  const content = { id, type: HISTORY, state, parents: [], at: record.at };
  const body = bodyOf(content, sealing);
  if (isTooLarge(body)) return null;
  const document = withAncestry(sealEnvelope(content, sealing, body), null);
  book.knowOther(id, document._rev);
  book.outbox.add({ id, rev: document._rev }, false);
  book.histories.add(`${id} ${document._rev}`, body);
  return { v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' };
}
