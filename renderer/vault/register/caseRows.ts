import { itemsIn } from '#shared/forms/items.ts';
import { projectionOf } from '#shared/forms/personProjection.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { RowFacts } from './rowTable.ts';

/** The principal person of a case: marked so, else the first. '' while there is none. */
export function principalOf(caseFile: RecordDocument): string {
  const people = itemsIn(caseFile.data, 'people');
  return (people.find(({ data }) => data['principal'] === true) ?? people[0])?.id ?? '';
}

/** [G1] One line of the register. `person`: the principal's record, null while it is not here. */
export function factsOf(
  caseFile: RecordDocument,
  person: RecordDocument | null,
  known: { readonly updatedAt: number; readonly assessed: string; readonly visitors: string },
): RowFacts {
  const { data } = caseFile;
  const facts = person?.type === 'person' ? projectionOf(person.data) : null;
  const ownPriority = textAt(data, 'priority');
  const row = {
    caseId: caseFile.id,
    personId: principalOf(caseFile),
    number: textAt(data, 'number'),
    name: facts?.name ?? '',
    transcription: facts?.transcription ?? '',
    country: facts?.country ?? '',
    category: textAt(data, 'category'),
    status: textAt(data, 'status'),
    worker: textAt(data, 'worker'),
    priority: ownPriority || known.assessed,
    updatedAt: known.updatedAt,
  };
  return { row, token: textAt(data, 'token'), visitors: known.visitors, ownPriority };
}
