/** First and last month of a season. */
import type { Season } from './approximate.ts';

const months: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  // People call both ends of a year its winter.
  winter: [1, 12],
};

export function monthsOfSeason(season: Season): readonly [number, number] {
  return months[season];
}
