import { areOffsets } from './sections.ts';

/** Terms in ascending order of their UTF-16 units, in typed arrays. */
export interface Dictionary {
  /** Of all terms, one after the other. */
  readonly units: Uint16Array;
  /** Where each begins; one more than there are terms. */
  readonly starts: Uint32Array;
  /** How many first units a term has in common with the one before it. */
  readonly shared: Uint8Array;
}
/** Longer words are cut: for the index as for the question, so that they meet all the same. */
export const LONGEST = 48;

export function sizeOf({ starts }: Dictionary): number {
  return starts.length - 1;
}

/** null unless the terms stand in order, each once, none too long. */
export function dictionaryOf(units: Uint16Array, starts: Uint32Array): Dictionary | null {
  if (!areOffsets(starts, units.length)) return null;
  const count = starts.length - 1;
  const shared = new Uint8Array(count);
  let [before, beforeEnd] = [0, 0];
  for (let term = 0; term < count; term += 1) {
    const [start, end] = [beforeEnd, starts[term + 1] ?? 0];
    const length = end - start;
    if (length === 0 || length > LONGEST + 1) return null;
    const most = Math.min(beforeEnd - before, length);
    let same = 0;
    while (same < most && units[before + same] === units[start + same]) same += 1;
    const isAfter =
      same < length && (before + same === beforeEnd || at(units, start + same) > at(units, before + same));
    if (!isAfter) return null;
    shared[term] = same;
    [before, beforeEnd] = [start, end];
  }
  return { units, starts, shared };
}

/** `sorted`: ascending, each once. */
export function dictionaryFrom(sorted: readonly string[]): Dictionary {
  const starts = new Uint32Array(sorted.length + 1);
  for (const [index, term] of sorted.entries()) starts[index + 1] = (starts[index] ?? 0) + term.length;
  const units = new Uint16Array(starts[sorted.length] ?? 0);
  let end = 0;
  for (const term of sorted) for (let unit = 0; unit < term.length; unit += 1) units[end++] = term.charCodeAt(unit);
  const dictionary = dictionaryOf(units, starts);
  if (dictionary === null) throw new Error('search: terms out of order');
  return dictionary;
}

export function termAt({ units, starts }: Dictionary, term: number): string {
  return String.fromCharCode(...units.subarray(starts[term], starts[term + 1]));
}

/** The first term that is not before `text`. */
export function firstFrom(dictionary: Dictionary, text: string): number {
  let [low, high] = [0, sizeOf(dictionary)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(dictionary, middle, text)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore({ units, starts }: Dictionary, term: number, text: string): boolean {
  const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
  const most = Math.min(end - start, text.length);
  for (let index = 0; index < most; index += 1) {
    const difference = at(units, start + index) - text.charCodeAt(index);
    if (difference !== 0) return difference < 0;
  }
  return end - start < text.length;
}

export function lengthOf({ starts }: Dictionary, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

export function startsWith({ units, starts }: Dictionary, term: number, text: string): boolean {
  const start = starts[term] ?? 0;
  if ((starts[term + 1] ?? 0) - start < text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (units[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function at(units: Uint16Array, index: number): number {
  return units[index] ?? 0;
}
