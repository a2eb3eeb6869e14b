/** Live queries on the opened records. Every one has a limit: whole documents are cloned from the worker. Just after
 *  unlocking they wait until the records are open: a screen sees `undefined` until then. */
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import { useMemo } from 'react';
import { defer, map, switchMap, type Observable } from 'rxjs';
import type { Records } from './connectVault.ts';
import { useObservable } from './liveValue.ts';
import { useOpenVault } from './vault.ts';

const MOST_PER_CASE = 300;

/** `undefined` while it is looked up, `null` when there is none. */
export function useRecord(type: RecordType, id: string): RecordDocument | null | undefined {
  const { records } = useOpenVault();
  const source = useMemo(
    () =>
      onceOpen(records, (open) => open[type].findOne({ selector: { id } }).$).pipe(
        map((found) => (found === null ? null : plain(found))),
      ),
    [records, type, id],
  );
  return useObservable(source);
}

/** Newest first. */
export function useRecordsOfCase(type: RecordType, caseId: string): readonly RecordDocument[] | undefined {
  return useRecords(type, { caseId }, MOST_PER_CASE);
}

/** `selector` in RxDB's (Mango) terms, on the indexed `caseId` and `updatedAt`, or other fields at a scan's cost. */
export function useRecords(
  type: RecordType,
  selector: Readonly<Record<string, unknown>>,
  limit: number,
): readonly RecordDocument[] | undefined {
  const { records } = useOpenVault();
  const question = JSON.stringify(selector);
  const source = useMemo(
    () =>
      onceOpen(
        records,
        (open) => open[type].find({ selector: JSON.parse(question) as object, sort: [{ updatedAt: 'desc' }], limit }).$,
      ).pipe(map((found) => found.map(plain))),
    [records, type, question, limit],
  );
  return useObservable(source);
}

function onceOpen<Value>(
  records: () => Promise<Records>,
  ask: (open: Records) => Observable<Value>,
): Observable<Value> {
  return defer(records).pipe(switchMap(ask));
}

function plain(found: { toJSON: () => unknown }): RecordDocument {
  return found.toJSON() as RecordDocument;
}
