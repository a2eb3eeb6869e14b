/** A person of the sample: identity, references and documents. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { latinOf } from '#shared/names/latinOf.ts';
import { itemsOfList, leavesOf, type Fields } from './leaves.ts';
import { fullNameFrom, type Origin, type Sex } from './origins.ts';
import type { Chance } from './random.ts';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly latin: string;
  readonly sex: Sex;
  readonly born: number;
  readonly origin: Origin;
}

export function inventPerson(
  chance: Chance,
  of: { readonly origin: Origin; readonly sex: Sex; readonly born: number; readonly surname: number },
): SamplePerson {
  const name = fullNameFrom(of.origin, of.sex, chance, of.surname);
  return { id: chance.id(), name, latin: latinOf(name), sex: of.sex, born: of.born, origin: of.origin };
}

/** `at`: when it is written down, milliseconds since 1970. */
export function personLeaves(person: SamplePerson, at: number, chance: Chance): readonly LeafChange[] {
  const { origin, born } = person;

  return [
    ...itemsOfList('identity/names', namesOf(person, chance), chance),
    ...leavesOf('identity', {
      birthDate: birthDateOf(born, chance),
      birthDateBasis: chance.pick(['stated', 'documented', 'stated']),
      birthCountry: origin.country,
      birthPlace: chance.pick(origin.towns).en,
      maritalStatus: chance.pick(['single', 'married', 'married', 'widowed', 'divorced']),
      education: chance.pick(['primary', 'secondary', 'vocational', 'higher']),
      sex: chance.happens(0.4) ? person.sex : undefined,
    }),
    ...itemsOfList('identity/nationalities', nationalitiesOf(origin, chance), chance),
    ...itemsOfList('identity/languages', languagesOf(origin, chance), chance),
    ...itemsOfList('identity/phones', [{ number: phoneOf(origin, chance), safe: chance.happens(0.8) }], chance),
    ...itemsOfList('references/numbers', numbersOf(chance), chance),
    ...itemsOfList('documents/papers', papersOf(person, new Date(at).getUTCFullYear(), chance), chance),
    ...(chance.happens(0.2) ? leavesOf('noAnswer', { 'identity.religion': 'prefersNot' }) : []),
  ];
}

function namesOf({ name, latin, origin }: SamplePerson, chance: Chance): readonly Fields[] {
  const own: Fields = { text: name, script: origin.script, kind: 'full', system: 'native', canonical: true };
  if (origin.script === 'Latn') return [own];
  const mrz: Fields = { text: latin.toUpperCase(), script: 'Latn', kind: 'full', system: 'mrz' };
  const spoken: Fields = { text: latin.split(' ')[1] ?? latin, script: 'Latn', kind: 'other', system: 'spoken' };
  return [own, ...(chance.happens(0.8) ? [mrz] : []), ...(chance.happens(0.15) ? [spoken] : [])];
}

/** Some know the day, some the year, some neither. */
function birthDateOf(born: number, chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.12) return `${String(born)}~`;
  if (kind < 0.18) return `${String(born)}?`;
  if (kind < 0.25) return String(born);
  return `${String(born)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
}

function nationalitiesOf(origin: Origin, chance: Chance): readonly Fields[] {
  const country = chance.happens(0.03) ? 'STATELESS' : origin.country;
  return [{ country, basis: chance.pick(['documented', 'stated']) }];
}

function languagesOf(origin: Origin, chance: Chance): readonly Fields[] {
  const second = chance.pick(['rus', 'fra', 'eng']);
  const own: Fields = { language: origin.language, level: 'native', literacy: chance.happens(0.9) ? 'both' : 'reads' };
  return second === origin.language
    ? [own]
    : [own, { language: second, level: chance.pick(['few', 'some', 'fluent']) }];
}

/** The last digits are from a range that is dialled nowhere. */
export function phoneOf(origin: Origin, chance: Chance): string {
  return `${origin.dial}${chance.digits(2)} 000 ${chance.digits(2)} ${chance.digits(2)}`;
}

function numbersOf(chance: Chance): readonly Fields[] {
  const unhcr: Fields = {
    kind: 'unhcrIndividual',
    number: `000-${chance.digits(2)}C${chance.digits(5)}`,
    issuer: 'UNHCR',
  };
  return chance.happens(0.4) ? [unhcr] : [];
}

function papersOf({ origin, born }: SamplePerson, now: number, chance: Chance): readonly Fields[] {
  const year = Math.max(born + 14, 2012);
  const old = year < now;
  const passport: Fields = {
    kind: 'passport',
    number: `00 ${chance.digits(7)}`,
    issuer: origin.country,
    issuedOn: String(year),
    expiresOn: `${String(year + 10)}-${two(chance.between(1, 12))}-01`,
    form: chance.pick(['original', 'copy', 'photo']),
    seized: chance.happens(0.1),
  };
  const birth: Fields = { kind: 'birthCertificate', number: `X-${chance.digits(6)}`, form: 'copy' };
  return [...(old && chance.happens(0.75) ? [passport] : []), ...(chance.happens(0.3) ? [birth] : [])];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
