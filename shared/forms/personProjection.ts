/** The few facts of a person that lists, the register and finding work with. Rules: ./SPEC.md */
import { latinOf } from '#shared/names/latinOf.ts';
import { scriptOf } from '#shared/names/scriptOf.ts';
import { personPaths } from '#shared/records/caseFields.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemsIn, type Item } from './items.ts';
import { textAt } from './places.ts';

export interface PersonProjection {
  /** The name that is used, in its own script; '' when none was written yet. */
  readonly name: string;
  /** In Latin letters: a document's spelling if one is known, else made by rule; '' where the name is Latin already. */
  readonly transcription: string;
  /** Every spelling, the used one first. */
  readonly names: readonly string[];
  /** Approximate (EDTF), or words as typed. */
  readonly birthDate: string;
  /** ISO 3166-1 alpha-3, STATELESS, UNKNOWN or ''. */
  readonly country: string;
  readonly phones: readonly string[];
  /** Of documents and references. */
  readonly numbers: readonly string[];
}
/** Which spelling to trust most beside the native one. */
const systems = ['mrz', 'passport', 'authority', 'spoken'];

/** F11 */
export function projectionOf(person: RecordData): PersonProjection {
  const written = itemsIn(person, personPaths.names).filter(({ data }) => textAt(data, 'text').trim() !== '');
  const used = written.find(({ data }) => data['canonical'] === true) ?? written[0];
  const name = used === undefined ? '' : nameIn(used);
  const latin = written
    .filter((item) => item !== used && scriptOf(nameIn(item)) === 'Latn')
    .sort((a, b) => rankOf(a) - rankOf(b))[0];
  const isLatin = scriptOf(name) === 'Latn';
  const numbers = [personPaths.numbers, personPaths.papers].flatMap((path) => textsOf(person, path, 'number'));
  return {
    name,
    transcription: name === '' || isLatin ? '' : latin === undefined ? latinOf(name) : nameIn(latin),
    names: [...new Set([name, ...written.map(nameIn)])].filter((one) => one !== ''),
    birthDate: textAt(person, personPaths.birthDate),
    country: textsOf(person, personPaths.nationalities, 'country')[0] ?? '',
    phones: textsOf(person, personPaths.phones, 'number'),
    numbers,
  };
}

function nameIn({ data }: Item): string {
  return textAt(data, 'text').trim();
}

function rankOf({ data }: Item): number {
  const rank = systems.indexOf(textAt(data, 'system'));
  return rank === -1 ? systems.length : rank;
}

function textsOf(person: RecordData, folder: string, leaf: string): readonly string[] {
  return itemsIn(person, folder)
    .map(({ data }) => textAt(data, leaf).trim())
    .filter((text) => text !== '');
}
