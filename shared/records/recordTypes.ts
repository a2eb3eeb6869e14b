import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';

/** One RxDB collection each (RxDB's open core allows 13). `consents`, the client's and the staff's part are
 *  separate records from the start, so that each can later live in a circle of its own. */
export const recordTypes = [
  'case', // number, token, status, category, worker: the file
  'person', // identity, reference numbers, documents (form sections 2, 3, 4): a person exists once
  'consent', // form section 0
  'interview', // form sections 1, 5, 6, 7, 12, 14: the client's part
  'account', // form section 8: paragraphs and their marks
  'assessment', // form sections 9, 10, 11, 13: the staff's part
  'proceeding',
  'letter',
  'file', // a photograph, scan, document or recording of a case; its bytes lie in chunks (renderer/vault/files)
  'office', // name, letterhead, country rules, signatory, counters: one record, id `office`'s own random id
  'reception', // a line of a day's reception, or the closing of a day (shared/reception)
] as const;
export type RecordType = (typeof recordTypes)[number];

export function isRecordType(type: unknown): type is RecordType {
  return (recordTypes as readonly unknown[]).includes(type);
}

/** Nested plain object made of the leaves: `names/k3/text` → `{ names: { k3: { text } } }`. Removed items are absent. */
export interface RecordData {
  readonly [segment: string]: Scalar | RecordData;
}
/** A leaf on which two people disagree. The first value is the one shown. */
export interface Contested {
  readonly path: LeafPath;
  readonly values: readonly { readonly value: Scalar; readonly by: string; readonly at: number }[];
}
/** What RxDB holds in memory and screens see: the opened record. Times in milliseconds since 1970. */
export interface RecordDocument {
  readonly id: string;
  readonly type: RecordType;
  /** The case it belongs to; its own id for a case; '' where it belongs to none. Copied from `data.caseId`. */
  readonly caseId: string;
  readonly data: RecordData;
  readonly contested: readonly Contested[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Member ids. */
  readonly createdBy: string;
  readonly updatedBy: string;
}
/** What of a record is known without opening it. */
export type RecordHead = Omit<RecordDocument, 'data'>;
