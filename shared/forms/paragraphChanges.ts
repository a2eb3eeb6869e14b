/** From a text as it was typed to the fewest changed leaves, so that ids of paragraphs live on. Rules: ./SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { Paragraph } from './account.ts';
import { orderBetween } from './items.ts';
import { pairParagraphs } from './pairParagraphs.ts';

/** A2: what has to be written so that `before` reads as `newText`. An unchanged paragraph costs nothing, an
 *  edited one its text, a new one text and order; a deleted one gets text null. `newId` gives 22 random characters. */
export function paragraphChanges(
  before: readonly Paragraph[],
  newText: string,
  newId: () => string,
): readonly LeafChange[] {
  const texts = splitParagraphs(newText);
  const pairs = pairParagraphs(
    before.map(({ text }) => text),
    texts,
  );
  const oldOf = new Map(pairs.map(({ old, now }) => [now, before[old]]));
  const keptOld = new Set(pairs.map(({ old }) => old));
  const changes: LeafChange[] = before
    .filter((_, index) => !keptOld.has(index))
    .map(({ id }) => ({ path: `account/paragraphs/${id}/text`, value: null }));
  /** Fits before the next kept paragraph, passing over those that share one key (two people wrote there at once). */
  const orderAfter = (low: string | null, index: number): string => {
    const later = texts.map((_, at) => (at > index ? oldOf.get(at)?.order : undefined));
    return orderBetween(low, later.find((order) => order !== undefined && order > (low ?? '')) ?? null);
  };
  let previous: string | null = null;
  texts.forEach((text, index) => {
    const old = oldOf.get(index);
    if (old !== undefined) {
      if (old.text !== text) changes.push({ path: `account/paragraphs/${old.id}/text`, value: text });
      const passed = previous !== null && old.order < previous;
      if (passed) changes.push({ path: `account/paragraphs/${old.id}/order`, value: orderAfter(previous, index) });
      previous = passed ? orderAfter(previous, index) : old.order;
      return;
    }
    const id = newId();
    const order = orderAfter(previous, index);
    changes.push({ path: `account/paragraphs/${id}/text`, value: text });
    changes.push({ path: `account/paragraphs/${id}/order`, value: order });
    previous = order;
  });
  return changes;
}

/** Paragraphs are parted by a blank line; a single line break stays inside one. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((part) => part.replaceAll(/^\n+|\n+$/gu, ''))
    .filter((part) => part.trim() !== '');
}
