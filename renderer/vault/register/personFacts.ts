import { personPaths } from '#shared/records/caseFields.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemsAt, textAt } from './dataAccess.ts';
import { numberKey } from './searchTerms.ts';

/** What the register and finding know of a person. */
export interface PersonFacts {
  /** All spellings, the one that is used first. */
  readonly names: readonly string[];
  readonly name: string;
  /** A spelling in Latin letters, where the name is in another script. */
  readonly transcription: string;
  readonly phones: readonly string[];
  readonly numbers: readonly string[];
  readonly birthDate: string;
  readonly country: string;
}

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{M}]+$/u;

export function personFacts(data: RecordData): PersonFacts {
  const written = itemsAt(data, personPaths.names).filter(({ item }) => textAt(item, 'text') !== '');
  const canonical = written.find(({ item }) => isYes(item['canonical'])) ?? written[0];
  const name = canonical === undefined ? '' : textAt(canonical.item, 'text');
  const names = [name, ...written.map(({ item }) => textAt(item, 'text'))].filter((one) => one !== '');
  const latin = names.find((one) => LATIN.test(one)) ?? '';
  const numbered = (path: string): string[] =>
    itemsAt(data, path)
      .map(({ item }) => numberKey(textAt(item, 'number')))
      .filter((one) => one !== '');
  return {
    names: [...new Set(names)],
    name,
    transcription: latin === name ? '' : latin,
    phones: numbered(personPaths.phones),
    numbers: [...numbered(personPaths.numbers), ...numbered(personPaths.papers)],
    birthDate: textAt(data, personPaths.birthDate),
    country: itemsAt(data, personPaths.nationalities).map(({ item }) => textAt(item, 'country'))[0] ?? '',
  };
}

function isYes(value: unknown): boolean {
  return value === true || value === 'yes' || value === 'true';
}
