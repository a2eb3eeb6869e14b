/** The client's part of a sample interview, its consent and its account. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { tellAccount } from './account/tellAccount.ts';
import { dayOf, daysLater, itemsOfList, leavesOf, type Fields } from './leaves.ts';
import type { SampleLanguage } from './origins.ts';
import type { Chance } from './random.ts';
import type { SamplePerson } from './samplePerson.ts';

export interface SampleTalk {
  readonly at: number;
  readonly language: SampleLanguage;
  readonly worker: string;
}
const written: Readonly<Record<SampleLanguage, string>> = { en: 'eng', ru: 'rus', fr: 'fra' };

export function consentLeaves(talk: SampleTalk, chance: Chance): readonly LeafChange[] {
  const state = () => chance.pick(['given', 'given', 'given', 'notGiven', 'notYet']);
  const decided = (purpose: string): Fields => {
    const answer = state();
    if (answer !== 'given') return { [purpose]: answer };
    return {
      [purpose]: answer,
      [`${purpose}Manner`]: chance.pick(['oral', 'written']),
      [`${purpose}Language`]: written[talk.language],
      [`${purpose}Version`]: '1',
      [`${purpose}Date`]: dayOf(talk.at),
    };
  };
  return leavesOf('consent', {
    consentBy: 'self',
    explained: true,
    ...decided('services'),
    services: 'given',
    ...decided('statistics'),
    ...decided('referral'),
    ...decided('letter'),
    'safeWay/messenger': true,
    safeHours: chance.pick(['18–20', '10–12', '']),
  });
}

export function interviewLeaves(
  person: SamplePerson,
  relatives: readonly Fields[],
  talk: SampleTalk,
  chance: Chance,
): readonly LeafChange[] {
  const start = chance.between(9, 16);
  const left = new Date(daysLater(talk.at, -chance.between(60, 700))).getUTCFullYear();
  return [
    ...leavesOf('interview', {
      date: dayOf(talk.at),
      place: chance.pick(['office', 'office', 'visit', 'camp', 'phone']),
      interviewer: talk.worker,
      startedAt: `${two(start)}:${chance.pick(['00', '15', '30'])}`,
      endedAt: `${two(start + 1)}:${chance.pick(['00', '20', '45'])}`,
      language: person.origin.language,
      writtenIn: written[talk.language],
      interpreting: chance.pick(['none', 'present', 'remote']),
      understood: true,
      readBack: chance.happens(0.8),
    }),
    ...itemsOfList('family/relatives', relatives, chance),
    ...itemsOfList('journey/addresses', addressesOf(person, chance), chance),
    ...leavesOf('journey', {
      departure: String(left),
      entryDate: String(left),
      entryBy: chance.pick(['air', 'land', 'foot']),
    }),
    ...itemsOfList('journey/legs', legsOf(chance), chance),
    ...itemsOfList('services/needs', needsOf(chance), chance),
    ...itemsOfList('services/services', [{ type: 'legal', way: 'given', date: dayOf(talk.at), done: true }], chance),
    ...leavesOf('signOff', { readBackDone: true, personSigned: chance.pick(['signature', 'notYet']) }),
  ];
}

export function accountLeaves(person: SamplePerson, talk: SampleTalk, chance: Chance): readonly LeafChange[] {
  const leftIn = new Date(talk.at).getUTCFullYear() - chance.between(0, 2);
  const { sex, origin } = person;
  const paragraphs = tellAccount(chance, { language: talk.language, sex, town: chance.pick(origin.towns), leftIn });
  return itemsOfList(
    'account/paragraphs',
    paragraphs.map((text) => ({ text })),
    chance,
  );
}

function addressesOf({ origin }: SamplePerson, chance: Chance): readonly Fields[] {
  return [
    { country: origin.country, address: chance.pick(origin.towns).en, kind: 'home', housing: 'own' },
    {
      country: chance.pick(['FRA', 'RUS', 'GEO']),
      kind: 'current',
      housing: chance.pick(['hosted', 'rented', 'centre']),
    },
  ];
}

function legsOf(chance: Chance): readonly Fields[] {
  const by = () => chance.pick(['land', 'foot', 'air', 'sea']);
  return chance
    .some(['TUR', 'GRC', 'SRB', 'ITA', 'LBY', 'POL', 'GEO'], chance.between(1, 3))
    .map((country) => ({ country, by: by() }));
}

function needsOf(chance: Chance): readonly Fields[] {
  const types = chance.some(['shelter', 'legal', 'health', 'documents', 'education', 'work'], chance.between(1, 3));
  return types.map((type) => ({ type, urgent: chance.happens(0.2) }));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
