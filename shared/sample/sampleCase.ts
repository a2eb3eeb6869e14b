/** One case of the sample with all of its records. */
import type { RecordType } from '#shared/records/recordTypes.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import { generateNKeysBetween } from 'fractional-indexing';
import { dayOf, daysLater, leavesOf, type Fields } from './leaves.ts';
import { origins, type SampleLanguage, type Sex } from './origins.ts';
import type { Chance } from './random.ts';
import { accountLeaves, consentLeaves, interviewLeaves, type SampleTalk } from './sampleInterview.ts';
import { inventPerson, personLeaves, type SamplePerson } from './samplePerson.ts';
import { letterLeaves } from './sampleLetter.ts';
import { assessmentLeaves, proceedingLeaves } from './sampleStaff.ts';
import { sampleOffice } from './sampleOffice.ts';

export interface SampleRecord {
  /** 22 characters base64url, made from the seed: records refer to each other by it. */
  readonly id: string;
  readonly type: RecordType;
  /** '' for the office. */
  readonly caseId: string;
  readonly changes: readonly LeafChange[];
  /** When it was written, milliseconds since 1970. */
  readonly at: number;
}
export interface SampleCaseOf {
  readonly number: number;
  /** When the case was opened; nothing of it is later than `now`. */
  readonly at: number;
  readonly now: number;
  /** Member ids; may be empty. */
  readonly members: readonly string[];
  readonly nextLetter: () => number;
}
const statuses = [
  'open',
  'open',
  'open',
  'onHold',
  'adviceOnly',
  'reopened',
  'closedGranted',
  'closedLeft',
  'closedLost',
] as const;

export function inventCase(chance: Chance, of: SampleCaseOf): readonly SampleRecord[] {
  const family = inventFamily(chance, of.at);
  const [principal] = family;
  const worker = of.members[chance.between(0, Math.max(0, of.members.length - 1))] ?? '';
  const language = languageFor(principal, chance);
  const talk: SampleTalk = { at: of.at, language, worker };
  const caseId = chance.id();
  const priority = chance.pick(['normal', 'normal', 'normal', 'urgent', 'emergency']);
  const record = (type: RecordType, at: number, changes: readonly LeafChange[], id = chance.id()): SampleRecord => ({
    id,
    type,
    caseId,
    changes: [...leavesOf('', { caseId }), ...changes],
    at: Math.min(at, of.now),
  });
  const interviewId = chance.id();
  const belongs = leavesOf('', { personId: principal.id, interviewId });
  const records = [
    record('case', of.at, caseLeaves(family, { ...of, worker, priority }, chance), caseId),
    ...family.map((person) => record('person', of.at, personLeaves(person, of.at, chance), person.id)),
    record(
      'interview',
      of.at,
      [...leavesOf('', { personId: principal.id }), ...interviewLeaves(principal, relativesOf(family), talk, chance)],
      interviewId,
    ),
    record('consent', of.at, [...belongs, ...consentLeaves(talk, chance)]),
    record('account', of.at, [...belongs, ...accountLeaves(principal, talk, chance)]),
    record('assessment', daysLater(of.at, 1), [...belongs, ...assessmentLeaves(principal, priority, talk, chance)]),
  ];
  const ofPerson = leavesOf('', { personId: principal.id });
  if (chance.happens(0.6) && daysLater(of.at, 30) < of.now)
    records.push(record('proceeding', daysLater(of.at, 20), [...ofPerson, ...proceedingLeaves(talk, of.now, chance)]));
  if (chance.happens(0.5)) {
    const at = Math.min(of.now, daysLater(of.at, chance.between(5, 60)));
    const letter = { number: of.nextLetter(), at, signatory: sampleOffice.signatory };
    records.push(record('letter', at, [...ofPerson, ...letterLeaves(principal, talk, letter, chance)]));
  }
  return records;
}

function caseLeaves(
  family: readonly SamplePerson[],
  of: SampleCaseOf & { readonly worker: string; readonly priority: string },
  chance: Chance,
): readonly LeafChange[] {
  const orders = generateNKeysBetween(null, null, family.length);
  const status = chance.pick(statuses);
  return [
    ...leavesOf('', {
      number: String(of.number),
      token: chance.id(),
      status,
      category: chance.pick([
        'asylumSeeker',
        'asylumSeeker',
        'refugee',
        'foreigner',
        'migrant',
        'displaced',
        'stateless',
        'leaving',
        'critical',
      ]),
      priority: of.priority,
      worker: of.worker,
      standIn: of.members.find((member) => member !== of.worker),
      openedOn: dayOf(of.at),
      closedOn: status.startsWith('closed') ? dayOf(Math.min(of.now, daysLater(of.at, 200))) : undefined,
    }),
    ...family.flatMap(({ id }, index) =>
      leavesOf(`people/${id}`, { relation: relationOf(index), principal: index === 0, order: orders[index] }),
    ),
  ];
}

/** One adult, half of the time with a spouse, children, or both. */
function inventFamily(chance: Chance, at: number): readonly [SamplePerson, ...SamplePerson[]] {
  const origin = chance.pick(origins);
  const surname = chance.between(0, 999_983);
  const year = new Date(at).getUTCFullYear();
  const born = year - chance.between(19, 68);
  const sex = chance.pick<Sex>(['female', 'male']);
  const family: [SamplePerson, ...SamplePerson[]] = [inventPerson(chance, { origin, sex, born, surname })];
  if (chance.happens(0.45)) {
    const spouse = {
      origin,
      sex: sex === 'male' ? 'female' : 'male',
      born: born + chance.between(-6, 6),
      surname,
    } as const;
    family.push(inventPerson(chance, spouse));
    for (let child = chance.between(0, 3); child > 0; child -= 1) {
      const childBorn = Math.min(year - 1, born + chance.between(18, 40));
      family.push(
        inventPerson(chance, { origin, sex: chance.pick<Sex>(['female', 'male']), born: childBorn, surname }),
      );
    }
  }
  return family;
}

function relationOf(index: number): string {
  return index === 0 ? 'principal' : index === 1 ? 'spouse' : 'child';
}

function relativesOf(family: readonly SamplePerson[]): readonly Fields[] {
  return family.slice(1).map(({ name, latin, born, origin }, index) => ({
    relation: relationOf(index + 1),
    name: latin,
    nameNative: name,
    birthDate: String(born),
    nationality: origin.country,
    alive: 'yes',
    withPerson: true,
    dependant: index > 0,
  }));
}

function languageFor({ origin }: SamplePerson, chance: Chance): SampleLanguage {
  if (origin.script === 'Cyrl' || origin.script === 'Geor' || origin.script === 'Armn') {
    return chance.happens(0.8) ? 'ru' : 'en';
  }
  return chance.pick(['fr', 'fr', 'en', 'ru']);
}
