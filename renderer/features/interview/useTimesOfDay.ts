/** Start and end are recorded by themselves: no clock runs on the screen. */
import { textAt, valueAt } from '#shared/forms/places.ts';
import { useMe } from '#renderer/services/vault.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { useEffect } from 'react';
import { useInterview, type Interview } from './answers/InterviewContext.ts';

/** Local date and time of day, as the form's fields keep them. */
function dayAndTime(moment: Date): { readonly day: string; readonly time: string } {
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    day: `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}

/** Writes date, start and interviewer where they are empty. `end` is for finishing, on the day of the interview only:
 *  a correction a week later does not move it. An interview without an end counts as unfinished. */
export function useTimesOfDay(): { readonly end: () => void } {
  const interview = useInterview();
  const { memberId } = useMe();
  const mayWrite = useMayWrite();
  useEffect(() => {
    if (!mayWrite || typedFromPaper(interview)) return;
    const { day, time } = dayAndTime(new Date());
    const begin = { 'interview/date': day, 'interview/startedAt': time, 'interview/interviewer': memberId };
    if (textAt(interview.store.data('interview'), 'interview/startedAt') !== '') return;
    for (const [path, value] of Object.entries(begin)) {
      if (textAt(interview.store.data('interview'), path) === '') interview.change('interview', path, value);
    }
  }, [interview, memberId, mayWrite]);
  return {
    end: () => {
      const { day, time } = dayAndTime(new Date());
      const data = interview.store.data('interview');
      if (typedFromPaper(interview) || textAt(data, 'interview/date') !== day) return;
      interview.change('interview', 'interview/endedAt', time);
    },
  };
}

function typedFromPaper({ store }: Interview): boolean {
  return valueAt(store.data('interview'), 'interview/fromPaper') === true;
}
