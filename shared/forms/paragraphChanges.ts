/** From a text as it was typed to the fewest changed leaves, so that ids of paragraphs live on. Rules: ./SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { Paragraph } from './account.ts';
import { orderBetween } from './items.ts';

interface Kept {
  readonly old: number;
  readonly now: number;
}
/** Below this share of common beginning and end, two paragraphs are not the same one edited. */
const ALIKE = 0.3;

/** A2: what has to be written so that `before` reads as `newText`. An unchanged paragraph costs nothing, an
 *  edited one its text, a new one text and order; a deleted one gets text null. `newId` gives 22 random characters. */
export function paragraphChanges(
  before: readonly Paragraph[],
  newText: string,
  newId: () => string,
): readonly LeafChange[] {
  const texts = splitParagraphs(newText);
  const pairs = pairUp(
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

/** Equal paragraphs first (longest common run), then, between them, those that are most alike, in order. */
function pairUp(old: readonly string[], now: readonly string[]): readonly Kept[] {
  const equal = longestCommon(old, now, (a, b) => (a === b ? 1 : 0));
  const pairs: Kept[] = [];
  let from: Kept = { old: -1, now: -1 };
  for (const next of [...equal, { old: old.length, now: now.length }]) {
    const oldGap = old.slice(from.old + 1, next.old);
    const nowGap = now.slice(from.now + 1, next.now);
    for (const pair of pairGap(oldGap, nowGap)) {
      pairs.push({ old: from.old + 1 + pair.old, now: from.now + 1 + pair.now });
    }
    if (next.old < old.length) pairs.push(next);
    from = next;
  }
  return pairs;
}

/** One paragraph that became one paragraph is an edit, however much was rewritten. */
function pairGap(old: readonly string[], now: readonly string[]): readonly Kept[] {
  if (old.length === 1 && now.length === 1) return [{ old: 0, now: 0 }];
  return longestCommon(old, now, alikeness);
}

/** The pairing in order with the highest total score; a pair that scores 0 is none. */
function longestCommon(
  old: readonly string[],
  now: readonly string[],
  score: (a: string, b: string) => number,
): readonly Kept[] {
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const cell = (a: number, b: number) => best[a * width + b] ?? 0;
  const scores = old.map((left) => now.map((right) => score(left, right)));
  const scoreOf = (a: number, b: number) => scores[a]?.[b] ?? 0;
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      const paired = scoreOf(a, b) > 0 ? cell(a + 1, b + 1) + scoreOf(a, b) : 0;
      best[a * width + b] = Math.max(paired, cell(a + 1, b), cell(a, b + 1));
    }
  }
  const pairs: Kept[] = [];
  for (let a = 0, b = 0; a < old.length && b < now.length;) {
    if (scoreOf(a, b) > 0 && cell(a, b) === cell(a + 1, b + 1) + scoreOf(a, b)) pairs.push({ old: a++, now: b++ });
    else if (cell(a + 1, b) >= cell(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Share of the longer text that both begin or end with. */
function alikeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const share = (start + end) / Math.max(a.length, b.length, 1);
  return share >= ALIKE ? share : 0;
}
