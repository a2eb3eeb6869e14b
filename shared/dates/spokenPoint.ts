/** One moment as people say it: "about March 1990", "12.03.1990", "the 90s", "spring 2015?". */
import { isRealDay, seasons, type Approximate, type Point } from './approximate.ts';
import {
  aboutWords,
  centuryWords,
  decadeLeads,
  decadeYears,
  earlyWords,
  fillers,
  lateWords,
  middleWords,
  monthIndex,
  perhapsWords,
  seasonIndex,
} from './spokenWords.ts';

/** Two figures below this are a year of this century. */
const PIVOT = 30;

/** `text` is folded. Null when it is not understood. A part of a year or decade ("late 2015") is a span. */
export function readSpokenPoint(text: string): Approximate | null {
  const perhaps = text.includes('?');
  const all = text.replaceAll(/[?,]/gu, ' ').replace(/^~/u, 'about ').split(/\s+/u).filter(Boolean);
  const about = all.some((word) => aboutWords.has(word));
  const maybe = perhaps || all.some((word) => perhapsWords.has(word));
  const words = all.filter((word) => !aboutWords.has(word) && !perhapsWords.has(word) && !fillers.has(word));
  const found = readPart(words) ?? readWhen(words);
  if (found === null || found.unit === 'span') return found;
  return { ...found, ...(about ? { approximate: true } : {}), ...(maybe ? { uncertain: true } : {}) };
}

/** The year named in it, for the other side of "March to May 1990". */
export function yearIn(point: Approximate): number | null {
  return point.unit === 'span' ? null : point.year;
}

function readPart(words: readonly string[]): Approximate | null {
  const [first = '', ...rest] = words;
  const part = earlyWords.has(first) ? 0 : middleWords.has(first) ? 1 : lateWords.has(first) ? 2 : null;
  if (part === null) return null;
  const whole = readWhen(rest);
  if (whole?.unit === 'year') {
    const months =
      [
        [1, 3],
        [5, 8],
        [10, 12],
      ][part] ?? [];
    const month = (index: number): Point => ({ unit: 'month', year: whole.year, month: months[index] ?? 1 });
    return { unit: 'span', from: month(0), to: month(1) };
  }
  if (whole?.unit === 'decade') {
    const years =
      [
        [0, 3],
        [4, 6],
        [7, 9],
      ][part] ?? [];
    const year = (index: number): Point => ({ unit: 'year', year: whole.year + (years[index] ?? 0) });
    return { unit: 'span', from: year(0), to: year(1) };
  }
  return whole;
}

function readWhen(words: readonly string[]): Point | null {
  return readNumbers(words.join(' ')) ?? readNamed(words) ?? readDecade(words) ?? readCentury(words);
}

function readNumbers(text: string): Point | null {
  const isoDay = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text);
  if (isoDay !== null) return dayOf(Number(isoDay[1]), Number(isoDay[2]), Number(isoDay[3]));
  const day = /^(\d{1,2})(?:[-./]| )(\d{1,2})(?:[-./]| )(\d{4}|\d{2})$/u.exec(text);
  if (day !== null) return dayFirst(Number(day[1]), Number(day[2]), fullYear(day[3] ?? ''));
  const month = /^(\d{1,2})[./-](\d{4})$/u.exec(text) ?? /^(?<year>\d{4})[./-](?<month>\d{1,2})$/u.exec(text);
  if (month !== null) {
    const { year = month[2], month: number = month[1] } = month.groups ?? {};
    return monthOf(Number(year), Number(number));
  }
  return /^\d{4}$/u.test(text) ? { unit: 'year', year: Number(text) } : null;
}

/** Day first; the other way round only where there is no thirteenth month. */
function dayFirst(first: number, second: number, year: number): Point | null {
  return second > 12 ? dayOf(year, first, second) : dayOf(year, second, first);
}

function readNamed(words: readonly string[]): Point | null {
  const rest = words.filter((word) => !monthIndex.has(word) && !seasonIndex.has(word));
  const named = words.filter((word) => monthIndex.has(word) || seasonIndex.has(word));
  const [name] = named;
  if (name === undefined || named.length > 1) return null;
  const year = yearOf(rest.at(-1) ?? '');
  if (year === null) return null;
  const season = seasons[seasonIndex.get(name) ?? -1];
  if (season !== undefined) return rest.length === 1 ? { unit: 'season', year, season } : null;
  const month = (monthIndex.get(name) ?? 0) + 1;
  if (rest.length === 1) return { unit: 'month', year, month };
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|-?го|-?е|\.)?$/u.exec(rest[0] ?? '');
  return rest.length === 2 && day !== null ? dayOf(year, month, Number(day[1])) : null;
}

function readDecade(words: readonly string[]): Point | null {
  const rest = words.filter((word) => !decadeLeads.has(word));
  const [word = ''] = rest;
  if (rest.length !== 1) return null;
  const named = decadeYears.get(word);
  if (named !== undefined) return { unit: 'decade', year: named };
  const lead = rest.length < words.length;
  const digits = /^'?(\d{4}|\d{2})(?:-?'?(s|е|х|ые|ых|ті|тих|і|ти|тi))?$/u.exec(word);
  const written = digits?.[1];
  if (written === undefined || (digits?.[2] === undefined && !lead)) return null;
  const year = fullYear(written);
  return year % 10 === 0 ? { unit: 'decade', year } : null;
}

function readCentury(words: readonly string[]): Point | null {
  const rest = words.filter((word) => !centuryWords.has(word));
  const number = /^(\d{1,2})(?:st|nd|rd|th|e|eme|-?и|-?го|-?м|-?те|-?й)?$/u.exec(rest[0] ?? '')?.[1];
  if (rest.length !== 1 || words.length !== 2 || number === undefined || Number(number) < 1) return null;
  return { unit: 'century', year: (Number(number) - 1) * 100 };
}

function yearOf(word: string): number | null {
  return /^\d{4}$/u.test(word) ? Number(word) : /^'?\d{2}$/u.test(word) ? fullYear(word.replace("'", '')) : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
}

function monthOf(year: number, month: number): Point | null {
  return month >= 1 && month <= 12 ? { unit: 'month', year, month } : null;
}

function dayOf(year: number, month: number, day: number): Point | null {
  return isRealDay(year, month, day) ? { unit: 'day', year, month, day } : null;
}
