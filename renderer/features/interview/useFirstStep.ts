import { sectionState } from '#shared/forms/sectionState.ts';
import { useState } from 'react';
import { useInterview } from './answers/InterviewContext.ts';
import { ACCOUNT, CONSENT, sectionOf } from './steps.ts';

/** Consent comes first; once anything of it is written, the interview opens on the account. */
export function useFirstStep(): string {
  const { store } = useInterview();
  const [first] = useState(() => {
    const consent = sectionOf(CONSENT);
    const open = consent === undefined || sectionState(consent, store.data('consent')) !== 'empty';
    return open ? ACCOUNT : CONSENT;
  });
  return first;
}
