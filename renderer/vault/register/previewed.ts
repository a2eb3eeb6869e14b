import { itemsIn } from '#shared/forms/items.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { ChangedRecord, Documents } from './registerBook.ts';

/** What was written since the rows were kept, without the records that it stands among. */
export interface Preview extends Documents {
  readonly ids: Iterable<string>;
}

/** [G6] What of the rows can be said anew when no other records are there: all of a case whose people are among them, of
 *  any other only when it was written to. The rest follows with the records. */
export function previewed({ ids, document }: Preview): readonly ChangedRecord[] {
  return [...ids].flatMap((id) => {
    const record = document(id);
    if (record === null) return [];
    const isWhole =
      record.type === 'case' && itemsIn(record.data, 'people').every(({ id: one }) => isOf(document(one)));
    // Under the name of a type that rows show nothing of, only its time counts.
    return [{ type: isWhole ? record.type : 'interview', id }];
  });
}

function isOf(person: RecordDocument | null): boolean {
  return person?.type === 'person';
}
