import type { ContestedCases, RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import type { RecordHead } from '#shared/records/recordTypes.ts';

/** [G7] The case files in which colleagues wrote different things, the latest disagreement first; a page of them. Looks
 *  at heads alone: no record is opened for it. Records of no case are left out. */
export function contestedCases(
  heads: Iterable<RecordHead>,
  rowOf: (caseId: string) => RegisterRow | null,
  { from, count }: { readonly from: number; readonly count: number },
): ContestedCases {
  const found = new Map<string, { values: number; at: number }>();
  let values = 0;
  for (const { caseId, contested } of heads) {
    if (contested.length === 0 || caseId === '') continue;
    const known = found.get(caseId) ?? { values: 0, at: 0 };
    known.values += contested.length;
    for (const leaf of contested) for (const { at } of leaf.values) known.at = Math.max(known.at, at);
    found.set(caseId, known);
    values += contested.length;
  }
  const sorted = [...found].toSorted(([a, one], [b, other]) => other.at - one.at || (a < b ? -1 : 1));
  const rows = sorted.slice(from, from + count).map(([caseId, one]) => {
    const row = rowOf(caseId);
    return { caseId, number: row?.number ?? '', name: row?.name ?? '', values: one.values, at: one.at };
  });
  return { total: found.size, values, rows };
}
