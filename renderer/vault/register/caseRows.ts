import { itemsIn } from '#shared/forms/items.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RegisterRow } from '#shared/ipc/vaultCalls.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { PersonFacts } from './personFacts.ts';

/** The principal person of a case: marked so, else the first. '' while there is none. */
export function principalOf(caseFile: RecordDocument): string {
  const people = itemsIn(caseFile.data, 'people');
  return (people.find(({ data }) => data['principal'] === true) ?? people[0])?.id ?? '';
}

/** [G1] One line of the register. */
export function rowOf(
  caseFile: RecordDocument,
  person: PersonFacts | undefined,
  assessed: string,
  updatedAt: number,
): RegisterRow {
  const { data } = caseFile;
  return {
    caseId: caseFile.id,
    personId: principalOf(caseFile),
    number: textAt(data, 'number'),
    name: person?.name ?? '',
    transcription: person?.transcription ?? '',
    country: person?.country ?? '',
    category: textAt(data, 'category'),
    status: textAt(data, 'status'),
    worker: textAt(data, 'worker'),
    priority: textAt(data, 'priority') || assessed,
    updatedAt,
  };
}
