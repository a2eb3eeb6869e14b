/** The first and last day that an approximate date may mean: for sorting and for windows of years. */
import { readEdtf, type Point } from './approximate.ts';
import { monthsOfSeason } from './seasonMonths.ts';

export interface DateBounds {
  /** `YYYY-MM-DD`; null where it is open. "About" and "perhaps" do not widen it. */
  readonly earliest: string | null;
  readonly latest: string | null;
}
/** D7: null for what is no EDTF, such as words that were not understood. */
export function dateBounds(edtf: string): DateBounds | null {
  const read = readEdtf(edtf);
  if (!read.ok) return null;
  const date = read.value;
  if (date.unit !== 'span') return boundsOf(date);
  return {
    earliest: date.from === null ? null : boundsOf(date.from).earliest,
    latest: date.to === null ? null : boundsOf(date.to).latest,
  };
}

/** Sorts by the earliest day, then the latest; what is no date or open sorts last. */
export function dateSortKey(edtf: string): string {
  const bounds = dateBounds(edtf);
  const last = '9999-12-31';
  return `${bounds?.earliest ?? bounds?.latest ?? last}/${bounds?.latest ?? last}`;
}

function boundsOf(point: Point): DateBounds {
  switch (point.unit) {
    case 'century':
      return between(point.year, 1, point.year + 99, 12);
    case 'decade':
      return between(point.year, 1, point.year + 9, 12);
    case 'year':
      return between(point.year, 1, point.year, 12);
    case 'season': {
      const [first, last] = monthsOfSeason(point.season);
      return between(point.year, first, point.year, last);
    }
    case 'month':
      return between(point.year, point.month, point.year, point.month);
    case 'day': {
      const day = iso(point.year, point.month, point.day);
      return { earliest: day, latest: day };
    }
  }
}

function between(fromYear: number, fromMonth: number, toYear: number, toMonth: number): DateBounds {
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return { earliest: iso(fromYear, fromMonth, 1), latest: iso(toYear, toMonth, lastDay) };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
