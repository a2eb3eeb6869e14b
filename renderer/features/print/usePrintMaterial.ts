/** The records of a case that a print is made of. */
import type { FormRecords } from '#shared/forms/sectionState.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useRecord, useRecords, useRecordsOfCase } from '#renderer/services/records.ts';
import { useTranslation } from 'react-i18next';

export interface PrintMaterial {
  readonly state: 'looking' | 'missing' | 'here';
  /** Until there is one: what the case is called meanwhile, and that this will change. */
  readonly caseNumber: string;
  readonly qrToken: string;
  readonly letterhead: string;
  /** Newest first: one subject each. */
  readonly interviews: readonly RecordDocument[];
  readonly records: FormRecords;
}

/** `caseId` '' for a blank form that belongs to no case; `interviewId` '' for the newest. */
export function usePrintMaterial(caseId: string, interviewId: string): PrintMaterial {
  const { t } = useTranslation('case');
  const file = useRecord('case', caseId);
  const label = textAt(file?.data ?? {}, 'provisional');
  const office = useRecords('office', {}, 1);
  const interviews = useRecordsOfCase('interview', caseId);
  const chosen = interviews?.find(({ id }) => id === interviewId) ?? interviews?.[0];
  const person = useRecord('person', chosen === undefined ? '' : textAt(chosen.data, 'personId'));
  const consent = useOfInterview('consent', caseId, chosen?.id);
  const account = useOfInterview('account', caseId, chosen?.id);
  const assessment = useOfInterview('assessment', caseId, chosen?.id);
  const waiting = [file, office, interviews, person, consent, account, assessment].includes(undefined);
  return {
    state: waiting ? 'looking' : caseId !== '' && file === null ? 'missing' : 'here',
    caseNumber: textAt(file?.data ?? {}, 'number') || (label === '' ? '' : t('provisional', { label })),
    qrToken: file === null || file === undefined ? '' : textAt(file.data, 'token'),
    letterhead: textAt(office?.[0]?.data ?? {}, 'letterhead'),
    interviews: interviews ?? [],
    records: {
      interview: chosen?.data ?? {},
      person: person?.data ?? {},
      consent: consent?.data ?? {},
      account: account?.data ?? {},
      assessment: assessment?.data ?? {},
    },
  };
}

function useOfInterview(type: 'consent' | 'account' | 'assessment', caseId: string, interviewId: string | undefined) {
  const found = useRecordsOfCase(type, caseId);
  return found === undefined ? undefined : (found.find(({ data }) => data['interviewId'] === interviewId) ?? null);
}
