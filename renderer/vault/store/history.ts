import type { OpenedEnvelope } from '#shared/envelope/openEnvelope.ts';
import { newDocumentId, sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import type { ChangedLeaf } from '#shared/merge/changedLeaves.ts';
import type { LeafChange, Scalar } from '#shared/merge/recordState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { recordTypes, type RecordType } from '#shared/records/recordTypes.ts';
import { memberOf } from './actor.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { CREATED } from './recordView.ts';

export const HISTORY = 'history';

export interface HistoryOf {
  readonly id: string;
  readonly type: RecordType;
  readonly caseId: string;
  readonly at: number;
}

/** [S7] A line of history is a document of its own, never changed: revisions are pruned, so they cannot be the history. */
export function writeHistory(
  book: RecordBook,
  context: StoreContext,
  record: HistoryOf,
  changes: readonly ChangedLeaf[],
): EnvelopeEntry {
  const { at } = record;
  const id = newDocumentId(context.crypto);
  const shown = changes.filter(({ path }) => path !== CREATED);
  const leaves: LeafChange[] = [
    { path: 'recordId', value: record.id },
    { path: 'recordType', value: record.type },
    { path: 'caseId', value: record.caseId },
    ...shown.flatMap(({ path, from, to }, index) => [
      { path: `changes/${String(index)}/path`, value: path },
      { path: `changes/${String(index)}/to`, value: to },
      ...(from === undefined ? [] : [{ path: `changes/${String(index)}/from`, value: from }]),
    ]),
  ];
  const state = writeLeaves(emptyState, leaves, { actor: context.actor, time: at, nextCounter: () => 1 });
  const document = withAncestry(sealEnvelope({ id, type: HISTORY, state, parents: [], at }, context.sealing()), null);
  book.knowOther(id, document._rev);
  book.outbox.add(document, false);
  const by = context.memberId;
  keepHistory(
    book,
    { id, recordId: record.id, type: record.type, at, by, changes: shown.map((one) => ({ ...one })) },
    record.caseId,
  );
  return { v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' };
}

/** Takes in a line that came from a colleague or out of the log; one that makes no sense is only kept. */
export function readHistory(book: RecordBook, { id, state, at }: OpenedEnvelope): void {
  const values = new Map<string, Scalar>();
  for (const [path, siblings] of Object.entries(state.leaves)) values.set(path, siblings[0]?.value ?? null);
  const [recordId, type, caseId] = [values.get('recordId'), values.get('recordType'), values.get('caseId')];
  const actor = state.leaves['recordId']?.[0]?.dot.actor ?? '';
  if (typeof recordId !== 'string' || typeof caseId !== 'string' || !isRecordType(type)) return;
  const changes: HistoryEntry['changes'] = [];
  for (let index = 0; ; index += 1) {
    const path = values.get(`changes/${String(index)}/path`);
    if (typeof path !== 'string') break;
    const from = values.get(`changes/${String(index)}/from`);
    const to = values.get(`changes/${String(index)}/to`) ?? null;
    changes.push(from === undefined ? { path, to } : { path, from, to });
  }
  keepHistory(book, { id, recordId, type, at, by: memberOf(actor), changes }, caseId);
}

function keepHistory(book: RecordBook, entry: HistoryEntry, caseId: string): void {
  const ofCase = book.histories.get(caseId);
  if (ofCase === undefined) book.histories.set(caseId, [entry]);
  else ofCase.push(entry);
}

function isRecordType(type: unknown): type is RecordType {
  return (recordTypes as readonly unknown[]).includes(type);
}
