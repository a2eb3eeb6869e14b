/** Which paragraph of an earlier text is which of a later one. */

/** Places in the two texts. */
export interface PairedParagraphs {
  readonly old: number;
  readonly now: number;
}
/** Below this share of common beginning and end, two paragraphs are not the same one edited. */
const ALIKE = 0.3;

/** Equal paragraphs first (longest common run), then, between them, those that are most alike, in order. */
export function pairParagraphs(old: readonly string[], now: readonly string[]): readonly PairedParagraphs[] {
  const equal = longestCommon(old, now, (a, b) => (a === b ? 1 : 0));
  const pairs: PairedParagraphs[] = [];
  let from: PairedParagraphs = { old: -1, now: -1 };
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
function pairGap(old: readonly string[], now: readonly string[]): readonly PairedParagraphs[] {
  if (old.length === 1 && now.length === 1) return [{ old: 0, now: 0 }];
  return longestCommon(old, now, alikeness);
}

/** The pairing in order with the highest total score; a pair that scores 0 is none. */
function longestCommon(
  old: readonly string[],
  now: readonly string[],
  score: (a: string, b: string) => number,
): readonly PairedParagraphs[] {
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
  const pairs: PairedParagraphs[] = [];
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
