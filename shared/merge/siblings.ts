/** The order and sameness of siblings. A leaf's siblings are always kept in this order, so states compare leaf by leaf. */
import type { Dot, Scalar, Sibling, Vector } from './recordState.ts';

export function covers(vector: Vector, dot: Dot): boolean {
  return dot.counter <= (vector[dot.actor] ?? 0);
}

export function sameDot(a: Dot, b: Dot): boolean {
  return a.counter === b.counter && a.actor === b.actor;
}

/** Distinguishes 1 from '1'. */
export function scalarKey(value: Scalar): string {
  return JSON.stringify(value);
}

function text(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function seenKey(seen: Vector | undefined): string {
  return seen === undefined ? '' : JSON.stringify(Object.entries(seen).sort(([a], [b]) => text(a, b)));
}

/** Shown first: what was written before what was cleared, the latest time; then the actor's id, the higher counter, and the
 *  value, so that every device agrees. */
function bySeniority(a: Sibling, b: Sibling): number {
  return (
    Number(a.value === null) - Number(b.value === null) ||
    b.time - a.time ||
    text(a.dot.actor, b.dot.actor) ||
    b.dot.counter - a.dot.counter ||
    text(scalarKey(a.value), scalarKey(b.value)) ||
    text(seenKey(a.seen), seenKey(b.seen))
  );
}

/** Sorted, without repeats. Nearly every leaf has one sibling, and is answered as it is. */
export function inOrder(siblings: readonly Sibling[]): readonly Sibling[] {
  if (siblings.length < 2) return siblings;
  const sorted = [...siblings].sort(bySeniority);
  return sorted.filter((one, index) => index === 0 || bySeniority(sorted[index - 1] as Sibling, one) !== 0);
}

/** Both in order. */
export function sameSiblings(a: readonly Sibling[], b: readonly Sibling[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => bySeniority(one, b[index] as Sibling) === 0));
}
