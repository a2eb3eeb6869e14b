import { getHeightOfRevision, now, type RxDocumentData } from 'rxdb/plugins/core';
import type { RecordDocument, RecordHead } from '#shared/records/recordTypes.ts';

export type StoredRecord = RxDocumentData<RecordDocument>;

/** A record as RxDB's memory holds it when it is opened, without `data` where that is not open. `data` is the store's own:
 *  nobody writes into either. */
export function storedDocument(shown: RecordDocument | RecordHead, time: number): StoredRecord {
  return stored(shown as RecordDocument, false, `1-${VAULT}`, time);
}

/** What RxDB's memory has to hold instead of `held`, given what the store shows; null where they agree. RxDB's own
 *  revision is upkeep of its memory and has nothing to do with an envelope's. */
export function asStored(held: StoredRecord | undefined, shown: RecordDocument | null): StoredRecord | null {
  if (shown === null && (held === undefined || held._deleted)) return null;
  if (held !== undefined && shown !== null && !held._deleted && isSame(held, shown)) return null;
  const height = held === undefined ? 0 : getHeightOfRevision(held._rev);
  return stored(shown ?? (held as RecordDocument), shown === null, `${String(height + 1)}-${VAULT}`, now());
}

const VAULT = 'vault';

function stored(base: RecordDocument, isDeleted: boolean, revision: string, time: number): StoredRecord {
  return {
    id: base.id,
    type: base.type,
    caseId: base.caseId,
    data: base.data,
    contested: base.contested,
    createdAt: base.createdAt,
    updatedAt: base.updatedAt,
    createdBy: base.createdBy,
    updatedBy: base.updatedBy,
    _deleted: isDeleted,
    _attachments: {},
    _meta: { lwt: time },
    _rev: revision,
  };
}

function isSame(held: RecordDocument, shown: RecordDocument): boolean {
  return (
    held.updatedAt === shown.updatedAt &&
    held.caseId === shown.caseId &&
    held.updatedBy === shown.updatedBy &&
    (held.contested === shown.contested || JSON.stringify(held.contested) === JSON.stringify(shown.contested)) &&
    (held.data === shown.data || JSON.stringify(held.data) === JSON.stringify(shown.data))
  );
}
