import { utf8 } from '#shared/kernel/bytes.ts';
import type { LeafChange, Vector } from '#shared/merge/recordState.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';

/** What one frame of the log holds, with room for what is around the values. */
const MOST_BYTES = 3_000_000;

/** [S14] One frame, or one per leaf where that would be too large; null when one value alone is. */
export function draftEntries(
  recordId: string,
  base: Vector,
  changes: readonly LeafChange[],
  time: number,
): LogEntry[] | null {
  const entry = (some: readonly LeafChange[]): LogEntry => {
    const copies = some.map(({ path, value }) => ({ path, value }));
    return { v: 1, t: 'draft', recordId, base: { ...base }, changes: copies, time };
  };
  if (fits(changes)) return [entry(changes)];
  return changes.every((one) => fits([one])) ? changes.map((one) => entry([one])) : null;
}

function fits(changes: readonly LeafChange[]): boolean {
  return utf8(JSON.stringify(changes)).length <= MOST_BYTES;
}
