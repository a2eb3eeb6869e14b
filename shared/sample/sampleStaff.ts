/** The staff's part of a sample case: assessment, proceeding. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { dayOf, daysLater, itemsOfList, leavesOf } from './leaves.ts';
import type { SampleLanguage } from './origins.ts';
import type { Chance } from './random.ts';
import type { SampleTalk } from './sampleInterview.ts';
import type { SamplePerson } from './samplePerson.ts';

export function assessmentLeaves(
  person: SamplePerson,
  priority: string,
  talk: SampleTalk,
  chance: Chance,
): readonly LeafChange[] {
  const grounds = chance.some(['race', 'religion', 'nationality', 'opinion', 'group'], chance.between(0, 2));
  const needs = chance.some(
    ['SM-CI', 'SP-PT', 'LP-ND', 'LP-RR', 'TR-PI', 'FU-FR', 'ER-NF', 'PG-LC'],
    chance.between(0, 2),
  );
  return [
    ...leavesOf('grounds/convention', Object.fromEntries(grounds.map((ground) => [ground, true]))),
    ...leavesOf('grounds', { 'otherGrounds/conflict': chance.happens(0.4) ? true : undefined, 'agents/state': true }),
    ...leavesOf('grounds', {
      stateProtection: chance.pick(['no', 'unclear']),
      internalFlight: chance.pick(['no', 'unclear']),
    }),
    ...itemsOfList(
      'events/events',
      [
        {
          act: chance.pick(['detention', 'threat', 'beating', 'property', 'discrimination']),
          date: `${String(new Date(talk.at).getUTCFullYear() - chance.between(1, 4))}~`,
          country: person.origin.country,
          place: chance.pick(person.origin.towns).en,
          source: 'person',
        },
      ],
      chance,
    ),
    ...itemsOfList(
      'needs/specific',
      needs.map((code) => ({ code, date: dayOf(talk.at), recorder: talk.worker })),
      chance,
    ),
    ...leavesOf('assessment', { risk: chance.pick(['low', 'medium', 'high']), priority }),
    ...itemsOfList(
      'assessment/next',
      [{ what: nextStep[talk.language], who: talk.worker, by: dayOf(daysLater(talk.at, 14)) }],
      chance,
    ),
  ];
}

export function proceedingLeaves(talk: SampleTalk, now: number, chance: Chance): readonly LeafChange[] {
  const french = talk.language === 'fr';
  const filed = daysLater(talk.at, chance.between(3, 30));
  const decided = daysLater(filed, chance.between(60, 300));
  return [
    ...leavesOf('', {
      jurisdiction: french ? 'FRA' : 'RUS',
      kind: french ? 'asylum' : chance.pick(['asylum', 'temporaryAsylum']),
      authority: french ? chance.pick(['ofpra', 'cnda']) : chance.pick(['mvdRegional', 'districtCourt']),
      number: `${chance.digits(2)}-${chance.digits(5)}`,
      openedOn: dayOf(filed),
    }),
    ...itemsOfList('steps', [{ kind: 'filed', date: dayOf(filed) }], chance),
    ...(daysLater(decided, 6) < now ? decisionLeaves(decided, chance) : []),
  ];
}

function decisionLeaves(decided: number, chance: Chance): readonly LeafChange[] {
  const outcome = chance.pick(outcomes);
  const received = daysLater(decided, 6);
  const due = dayOf(daysLater(received, 30));
  return [
    ...itemsOfList('steps', [{ kind: 'decision', date: dayOf(decided), servedOn: dayOf(received) }], chance, 'a0'),
    ...itemsOfList('decisions', [{ outcome, date: dayOf(decided), received: dayOf(received) }], chance),
    ...itemsOfList('deadlines', [{ rule: 'appeal', from: dayOf(received), due }], chance),
  ];
}

const outcomes = [
  'refused',
  'refused',
  'inadmissible',
  'refugeeStatus',
  'subsidiary',
  'remitted',
  'orderedToGrant',
] as const;
const nextStep: Readonly<Record<SampleLanguage, string>> = {
  en: 'Collect copies of all papers',
  ru: 'Собрать копии всех бумаг',
  fr: 'Réunir les copies de tous les papiers',
};
