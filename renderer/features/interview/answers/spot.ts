/** Where questions stand: in a section, or in one item of a repeating group of it, and in which record. */
import type { Section } from '#shared/forms/formDefinition.ts';
import type { Place } from '#shared/forms/places.ts';
import type { LeafPath } from '#shared/merge/recordState.ts';
import type { Part } from './answerStore.ts';

export interface Spot {
  readonly part: Part;
  readonly section: string;
  readonly group?: string;
  readonly item?: string;
}

export function spotOf(section: Section): Spot {
  return { part: section.record, section: section.id };
}

export function placeIn({ part: _part, ...where }: Spot, question: string): Place {
  return { ...where, question };
}

/** The id of the field on screen: what the point to resume at names. */
export function fieldIdOf(path: LeafPath): string {
  return `field:${path}`;
}
