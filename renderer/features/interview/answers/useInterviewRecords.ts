/** Joins the five records of one interview into one store, live. */
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useRecord, useRecordsOfCase } from '#renderer/services/records.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useEffect, useMemo, useState } from 'react';
import { openAnswerStore, parts, type Part } from './answerStore.ts';
import type { Interview } from './InterviewContext.ts';

export type Loading =
  | { readonly state: 'looking' }
  | { readonly state: 'missing' }
  | { readonly state: 'here'; readonly interview: Interview };

/** `missing` when there is no such interview here, e.g. it is not yet received from a colleague. */
export function useInterviewRecords(id: string): Loading {
  const open = useOpenVault();
  const documents = useDocuments(id);
  const { memberId } = open.me;
  const store = useMemo(() => ({ of: id, ...openAnswerStore(memberId) }), [id, memberId]);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    for (const document of Object.values(documents.found))
      if (document !== store.document(document.type as Part)) store.receive(document);
    if (documents.state === 'here') setReady(true);
  }, [documents, store]);

  const caseId = documents.found.interview?.caseId ?? '';
  const interview = useMemo<Interview>(() => {
    const recordOf = (part: Part): string => store.document(part)?.id ?? '';
    return {
      id,
      caseId,
      store,
      change(part, path, value) {
        store.change(part, path, value);
        open.drafts.change(recordOf(part), path, value);
      },
      remove(part, itemPath) {
        store.hide(part, itemPath);
        void open.drafts.flush().then(() => open.vault.removeItem({ recordId: recordOf(part), itemPath }));
      },
      restore(part, itemPath) {
        store.reveal(part, itemPath);
        void open.vault.restoreItem({ recordId: recordOf(part), itemPath });
      },
      commit(part) {
        void open.drafts.commit(recordOf(part));
      },
    };
  }, [id, caseId, store, open]);

  if (documents.state === 'here' && ready) return { state: 'here', interview };
  return { state: documents.state === 'missing' ? 'missing' : 'looking' };
}

type Documents = Partial<Record<Part, RecordDocument>>;

function useDocuments(id: string): { readonly state: 'looking' | 'missing' | 'here'; readonly found: Documents } {
  const interview = useRecord('interview', id);
  const personId = typeof interview?.data['personId'] === 'string' ? interview.data['personId'] : '';
  const caseId = interview?.caseId ?? '';
  const person = useRecord('person', personId);
  const consents = useRecordsOfCase('consent', caseId);
  const accounts = useRecordsOfCase('account', caseId);
  const assessments = useRecordsOfCase('assessment', caseId);
  return useMemo(() => {
    if (interview === null) return { state: 'missing', found: {} };
    const ofThis = (records: readonly RecordDocument[] | undefined): RecordDocument | undefined =>
      records?.find(({ data }) => data['interviewId'] === id);
    const candidates = {
      interview,
      person,
      consent: ofThis(consents),
      account: ofThis(accounts),
      assessment: ofThis(assessments),
    };
    const found = Object.fromEntries(
      Object.entries(candidates).filter(([, one]) => one !== undefined && one !== null),
    ) as Documents;
    return { state: parts.every((part) => found[part] !== undefined) ? 'here' : 'looking', found };
  }, [id, interview, person, consents, accounts, assessments]);
}
