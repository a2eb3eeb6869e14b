import { useState } from 'react';
import { useInterview } from './answers/InterviewContext.ts';
import { sectionOf } from './steps.ts';

/** Which station is open. Leaving a section makes one revision of what was written in it. */
export function useSteps(first: string): { readonly step: string; readonly goTo: (step: string) => void } {
  const { commit } = useInterview();
  const [step, setStep] = useState(first);
  return {
    step,
    goTo: (next) => {
      if (next === step) return;
      const left = sectionOf(step);
      if (left !== undefined) commit(left.record);
      setStep(next);
    },
  };
}
