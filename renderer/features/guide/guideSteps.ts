import { keep, recall } from '#renderer/services/pageMemory.ts';

/** Which steps of the first round are done. Kept beside the language in the page's own storage: it says nothing of
 *  any case, and must outlive a lock, which destroys the window. */
export const guideSteps = ['interview', 'print', 'lock', 'return'] as const;
export type GuideStep = (typeof guideSteps)[number];

export function doneSteps(): ReadonlySet<GuideStep> {
  const kept = recall('guide').split(' ');
  return new Set(guideSteps.filter((step) => kept.includes(step)));
}

export function noteStep(step: GuideStep): void {
  keep('guide', [...doneSteps(), step].join(' '));
}

/** What being at a route says about the round; opening the vault again after a lock is the return. */
export function stepOf(route: string): GuideStep | null {
  if (route.startsWith('/interview/')) return 'interview';
  return route.endsWith('/print') || route === '/print/blank' ? 'print' : null;
}
