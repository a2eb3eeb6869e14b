/** A morning's reception of the sample: the day on which it is made. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { dayOf, leavesOf } from './leaves.ts';
import { origins } from './origins.ts';
import type { Chance } from './random.ts';
import type { SampleRecord } from './sampleCase.ts';
import { inventPerson, phoneOf } from './samplePerson.ts';

const LINES = 14;
const MINUTE_MS = 60_000;
const matters = [
  'wants to ask for asylum',
  'letter from the court, does not understand it',
  'son is ill, no insurance',
  'papers expire this month',
  'where to sleep tonight',
  'brother was taken yesterday',
] as const;

/** The first is to be deported the same day; a few are done already. */
export function* inventReception(
  chance: Chance,
  { now, members }: { readonly now: number; readonly members: readonly string[] },
): Generator<SampleRecord, void, undefined> {
  for (let index = 0; index < LINES; index += 1) {
    const at = now - (LINES - index) * MINUTE_MS;
    yield { id: chance.id(), type: 'reception', caseId: '', changes: lineLeaves(chance, { at, index, members }), at };
  }
}

function lineLeaves(
  chance: Chance,
  { at, index, members }: { readonly at: number; readonly index: number; readonly members: readonly string[] },
): readonly LeafChange[] {
  const origin = chance.pick(origins);
  const { name } = inventPerson(chance, { origin, sex: chance.pick(['female', 'male']), born: 1990, surname: index });
  const isDone = index === 1 || index === 3;
  const taker = isDone && members.length > 0 ? members[chance.between(0, members.length - 1)] : undefined;
  return [
    ...leavesOf('days', { [dayOf(at)]: index + 1 }),
    ...leavesOf('', {
      arrivedAt: at,
      name,
      contact: chance.happens(0.6) ? phoneOf(origin, chance) : undefined,
      language: origin.language,
      country: origin.country,
      about: index === 5 ? 'to be deported today at noon' : chance.pick(matters),
      danger: index === 5 ? 'emergency' : chance.pick(['normal', 'normal', 'normal', 'urgent']),
      company: chance.pick(['alone', 'children', 'others']),
      state: isDone ? 'seen' : 'waiting',
      became: isDone ? 'advice' : undefined,
      taker,
    }),
  ];
}
