import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';

type Place = Pick<EntryPlace, 'segment' | 'at' | 'index'>;

/** The number in the name of a segment: later ones have higher numbers. */
export function segmentNumber({ segment }: Pick<Place, 'segment'>): number {
  return Number(segment.slice(0, 8));
}

/** Which of two places in the same log comes first. */
export function byPlace(a: Place, b: Place): number {
  return segmentNumber(a) - segmentNumber(b) || a.at - b.at || (a.index ?? 0) - (b.index ?? 0);
}

/** In the order of the log, each once. */
export function inLogOrder(places: Iterable<EntryPlace>): EntryPlace[] {
  const sorted = [...places].sort(byPlace);
  return sorted.filter((one, at) => at === 0 || byPlace(sorted[at - 1] as EntryPlace, one) !== 0);
}
