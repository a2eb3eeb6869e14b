import { closingsOf, type Closing } from '#shared/reception/dayList.ts';
import { useRecords } from '#renderer/services/records.ts';
import { useMemo } from 'react';

/** Some years of days. */
const MOST_DAYS = 1_500;

/** The days that were closed. */
export function useClosings(): ReadonlyMap<string, Closing> {
  const records = useRecords('reception', { 'data.closes': { $gt: '' } }, MOST_DAYS);
  return useMemo(() => closingsOf(records ?? []), [records]);
}
