import type { Result } from '#shared/kernel/result.ts';
import type { RecordData, RecordDocument, RecordHead, RecordType } from '#shared/records/recordTypes.ts';

/** One write of the page, as a whole: null before is an insert, null after a deletion. */
export interface PageWrite {
  readonly type: RecordType;
  readonly id: string;
  readonly before: RecordData | null;
  readonly after: RecordData | null;
}
/** What the sealed storage needs of the record store. */
export interface RecordSource {
  /** Resolves once `documents` and `heads` have all of them; until then collections and whoever writes to them wait. */
  opened?(): Promise<void>;
  documents(type: RecordType): Iterable<RecordDocument>;
  /** The same, without opening what is not open. */
  heads(type: RecordType): Iterable<RecordHead | RecordDocument>;
  /** Removed ones among them. */
  ids(type: RecordType): Iterable<string>;
  document(id: string): RecordDocument | null;
  /** On disk when it answers; all of them or none. */
  write(writes: readonly PageWrite[]): Promise<Result<null>>;
  /** Called with records whose view changed, whoever changed them. */
  watch(listener: (changed: readonly { readonly type: RecordType; readonly id: string }[]) => void): () => void;
}
