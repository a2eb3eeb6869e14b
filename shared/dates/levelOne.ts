/** What people say is wider than EDTF level 1, which knows no "about spring 2015" and no "the 90s to 2004". */
import type { Approximate, Point } from './approximate.ts';
import { monthsOfSeason } from './seasonMonths.ts';

/** D9: the same stretch of time in level 1: a season or decade that is qualified or stands in a span becomes its
 *  months or years. */
export function toLevelOne(date: Approximate): Approximate {
  if (date.unit === 'span') {
    const from = date.from === null ? null : endsOf(date.from)[0];
    const to = date.to === null ? null : endsOf(date.to)[1];
    return { unit: 'span', from, to };
  }
  if (isExact(date) || (date.approximate !== true && date.uncertain !== true)) return date;
  const [from, to] = endsOf(date);
  // A whole year, as winter is taken to be, is said as that year.
  if (from.unit === 'month' && from.month === 1 && to.unit === 'month' && to.month === 12) {
    return { unit: 'year', year: date.year, ...marksOf(date) };
  }
  return { unit: 'span', from, to };
}

function isExact({ unit }: Point): boolean {
  return unit === 'year' || unit === 'month' || unit === 'day';
}

/** The first and the last year or month, with the same doubts. */
function endsOf(point: Point): readonly [Point, Point] {
  const marks = marksOf(point);
  if (point.unit === 'season') {
    const [first, last] = monthsOfSeason(point.season);
    const month = (number: number): Point => ({ unit: 'month', year: point.year, month: number, ...marks });
    return [month(first), month(last)];
  }
  if (point.unit === 'decade' || point.unit === 'century') {
    const year = (after: number): Point => ({ unit: 'year', year: point.year + after, ...marks });
    return [year(0), year(point.unit === 'decade' ? 9 : 99)];
  }
  return [point, point];
}

function marksOf({ approximate, uncertain }: Point): Pick<Point, 'approximate' | 'uncertain'> {
  return { ...(approximate === true ? { approximate } : {}), ...(uncertain === true ? { uncertain } : {}) };
}
