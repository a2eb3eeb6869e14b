/** Runs of so many are sorted at once. */
const RUN = 128;
/** So many comparisons between two moments at which others may have their turn. */
const COMPARISONS = 1000;

/** Sorts by merging, a few hundred comparisons a step: those of names cost a microsecond each. */
export function* sortInSteps(
  rows: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  let from = rows.slice();
  let into = new Uint32Array(rows.length);
  for (let start = 0; start < from.length; start += RUN) {
    from.subarray(start, start + RUN).sort(compare);
    yield;
  }
  for (let run = RUN; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += 2 * run) {
      const [middle, end] = [Math.min(start + run, from.length), Math.min(start + 2 * run, from.length)];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const isLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        into[at] = from[isLeft ? left++ : right++] ?? 0;
        if (at % COMPARISONS === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}
