/** What the keys 1 to 9 make of a marked sentence: an event, a relative or a leg of the journey, some at once of a kind. */
import type { MarkKind } from '#shared/forms/account.ts';
import type { Group, Section } from '#shared/forms/formDefinition.ts';
import { eventsSection } from '#shared/forms/intake/events.ts';
import { familySection } from '#shared/forms/intake/family.ts';
import { journeySection } from '#shared/forms/intake/journey.ts';
import type { Translated } from '#shared/languages/languages.ts';

export interface MarkKey {
  readonly key: number;
  readonly kind: MarkKind;
  /** An answer that the key gives at once, e.g. act = detention. */
  readonly preset: { readonly question: string; readonly code: string } | null;
  readonly label: Translated;
}
/** Where a kind of mark lands: the section and the group, and which questions take date, short text and the quote. */
export interface MarkTarget {
  readonly section: Section;
  readonly group: Group;
  readonly date: string;
  readonly short: string;
  readonly quote: string;
}

export const markTargets: Readonly<Record<MarkKind, MarkTarget>> = {
  event: {
    section: eventsSection,
    group: groupOf(eventsSection, 'events'),
    date: 'date',
    short: 'place',
    quote: 'what',
  },
  relative: {
    section: familySection,
    group: groupOf(familySection, 'relatives'),
    date: 'birthDate',
    short: 'name',
    quote: 'note',
  },
  leg: {
    section: journeySection,
    group: groupOf(journeySection, 'legs'),
    date: 'arrived',
    short: 'place',
    quote: 'what',
  },
};

const meanings: readonly (readonly [kind: MarkKind, question?: string, code?: string])[] = [
  ['event'],
  ['relative'],
  ['leg'],
  ['event', 'act', 'detention'],
  ['event', 'act', 'beating'],
  ['event', 'act', 'threat'],
  ['event', 'act', 'killing'],
  ['relative', 'relation', 'spouse'],
  ['relative', 'relation', 'child'],
];

export const markKeys: readonly MarkKey[] = meanings.map(([kind, question, code], index) => {
  const { group } = markTargets[kind];
  const chosen = group.questions.find(({ id }) => id === question);
  const choice = chosen?.kind === 'choice' ? chosen.choices.find((one) => one.code === code) : undefined;
  const preset = question === undefined || choice === undefined ? null : { question, code: choice.code };
  return { key: index + 1, kind, preset, label: choice?.label ?? group.item };
});

function groupOf(section: Section, id: string): Group {
  const found = section.questions.find((question) => question.id === id);
  if (found?.kind !== 'group') throw new Error(`Section ${section.id} has no group ${id}`);
  return found;
}
