import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { OpenOffice } from './openState.ts';

/** The office's own record; null before it came. */
export function officeRecord({ store }: OpenOffice): RecordDocument | null {
  for (const record of store.documents('office')) return record;
  return null;
}
