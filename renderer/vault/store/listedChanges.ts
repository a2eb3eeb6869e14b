import { isScalar } from '#shared/merge/compactState.ts';
import type { ChangedLeaf } from '#shared/merge/changedLeaves.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';

type Change = HistoryEntry['changes'][number];

/** The changes of one line as a text: `[[path, to], [path, to, from], …]` as JSON. A line is never changed or merged, so
 *  its changes need no leaves of their own, which would take more than the record itself. */
export function listOf(changes: readonly ChangedLeaf[]): string {
  return JSON.stringify(changes.map(({ path, from, to }) => (from === undefined ? [path, to] : [path, to, from])));
}

/** null for a text that is no such list. */
export function listedChanges(text: string): Change[] | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(raw)) return null;
  const changes: Change[] = [];
  for (const one of raw as unknown[]) {
    if (!Array.isArray(one)) return null;
    const [path, to, from, ...more] = one as unknown[];
    if (typeof path !== 'string' || !isScalar(to) || more.length > 0) return null;
    if (from === undefined) changes.push({ path, to });
    else if (isScalar(from)) changes.push({ path, from, to });
    else return null;
  }
  return changes;
}
