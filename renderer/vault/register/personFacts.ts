import { projectionOf, type PersonProjection } from '#shared/forms/personProjection.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { numberKey } from './searchTerms.ts';

/** What the register and finding know of a person; phones and numbers as they are compared. */
export type PersonFacts = PersonProjection;

export function personFacts(data: RecordData): PersonFacts {
  const projection = projectionOf(data);
  const keysOf = (numbers: readonly string[]): string[] => numbers.map(numberKey).filter((one) => one !== '');
  return { ...projection, phones: keysOf(projection.phones), numbers: keysOf(projection.numbers) };
}
