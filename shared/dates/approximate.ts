/** An approximate date in parts, and its written form in EDTF level 1. Rules: ./SPEC.md */
import { parse } from 'edtf';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];
type When =
  | { readonly unit: 'century'; readonly year: number } // its first year: 1900 for 19XX
  | { readonly unit: 'decade'; readonly year: number }
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'season'; readonly year: number; readonly season: Season }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'day'; readonly year: number; readonly month: number; readonly day: number };
/** One moment as well as it is known. `approximate` is "about", `uncertain` is "perhaps". */
export type Point = When & { readonly approximate?: true; readonly uncertain?: true };
export interface Span {
  readonly unit: 'span';
  /** null: open. */
  readonly from: Point | null;
  readonly to: Point | null;
}
export type Approximate = Point | Span;

const FIRST_SEASON = 21;

/** D1: reads EDTF level 1; what is no date, or none that exists, is a failure. */
export function readEdtf(text: string): Result<Approximate, 'date/not-edtf'> {
  if (!isEdtf(text)) return fail('date/not-edtf');
  const [first = '', second] = text.split('/');
  if (second === undefined) {
    const point = readPoint(first);
    return point === null ? fail('date/not-edtf') : ok(point);
  }
  const from = first === '..' ? null : readPoint(first);
  const to = second === '..' ? null : readPoint(second);
  const open = (side: string, point: Point | null) => side !== '..' && point === null;
  if (open(first, from) || open(second, to) || (from === null && to === null)) return fail('date/not-edtf');
  return ok({ unit: 'span', from, to });
}

/** D2: always the same spelling for the same date. */
export function writeEdtf(date: Approximate): string {
  if (date.unit !== 'span') return writePoint(date);
  return `${date.from === null ? '..' : writePoint(date.from)}/${date.to === null ? '..' : writePoint(date.to)}`;
}

/** Whether that day is in the calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isEdtf(text: string): boolean {
  // An open end is checked here: the package reads it, too, but accepts odder forms of it.
  if (!/^[\dX~?%./-]+$/.test(text)) return false;
  try {
    parse(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

function readPoint(text: string): Point | null {
  const found = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)$/.exec(text);
  if (found === null) return null;
  const [, years = '', months, days, mark = ''] = found;
  const when = readWhen(years, Number(months), Number(days));
  if (when === null) return null;
  return {
    ...when,
    ...(mark === '~' || mark === '%' ? { approximate: true } : {}),
    ...(mark === '?' || mark === '%' ? { uncertain: true } : {}),
  };
}

/** `XX` and what is missing come as NaN: not known. */
function readWhen(years: string, month: number, day: number): When | null {
  const year = Number(years.replaceAll('X', '0'));
  if (years.endsWith('XX')) return { unit: 'century', year };
  if (years.endsWith('X')) return { unit: 'decade', year };
  if (Number.isNaN(month)) return { unit: 'year', year };
  const season = seasons[month - FIRST_SEASON];
  if (season !== undefined) return { unit: 'season', year, season };
  if (month < 1 || month > 12) return null;
  if (Number.isNaN(day)) return { unit: 'month', year, month };
  return isRealDay(year, month, day) ? { unit: 'day', year, month, day } : null;
}

function writePoint(point: Point): string {
  const both = point.approximate === true && point.uncertain === true;
  const mark = both ? '%' : point.approximate === true ? '~' : point.uncertain === true ? '?' : '';
  return writeWhen(point) + mark;
}

function writeWhen(point: Point): string {
  const year = String(point.year).padStart(4, '0');
  const two = (value: number) => String(value).padStart(2, '0');
  switch (point.unit) {
    case 'century':
      return `${year.slice(0, 2)}XX`;
    case 'decade':
      return `${year.slice(0, 3)}X`;
    case 'year':
      return year;
    case 'season':
      return `${year}-${two(FIRST_SEASON + seasons.indexOf(point.season))}`;
    case 'month':
      return `${year}-${two(point.month)}`;
    case 'day':
      return `${year}-${two(point.month)}-${two(point.day)}`;
  }
}
