/** The list of one day as it is now, a colleague's lines among it. */
import { inOrder, nextNumber, numberLabels, totalsOf, type Totals } from '#shared/reception/dayList.ts';
import { lineOf, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useRecords } from '#renderer/services/records.ts';
import { useMemo } from 'react';

/** Far more than anybody receives in a day. */
const MOST_LINES = 1_000;

export interface DayList {
  readonly day: string;
  /** In the order of the list; [] until they are known, then `isHere`. */
  readonly lines: readonly ReceptionLine[];
  readonly labels: ReadonlyMap<string, string>;
  readonly next: number;
  readonly totals: Totals;
  readonly isHere: boolean;
}

/** `day`: `YYYY-MM-DD`. */
export function useReception(day: string): DayList {
  const records = useRecords('reception', { [`data.days.${day}`]: { $gt: 0 } }, MOST_LINES);
  return useMemo(() => {
    const lines = inOrder((records ?? []).map(lineOf), day);
    return {
      day,
      lines,
      labels: numberLabels(lines, day),
      next: nextNumber(lines, day),
      totals: totalsOf(lines, day),
      isHere: records !== undefined,
    };
  }, [records, day]);
}
