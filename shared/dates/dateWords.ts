/** From EDTF to the words of a language. What it writes, `parseSpokenDate` reads back. */
import type { Language } from '#shared/languages/languages.ts';
import { readEdtf, seasons, type Point } from './approximate.ts';

interface Phrases {
  readonly months: string;
  /** After "about", "before", "since", and beside a day. */
  readonly monthsOf?: string;
  readonly seasons: string;
  readonly seasonsOf?: string;
  readonly decade: string;
  readonly decadeOf?: string;
  readonly century: string;
  readonly centuryOf?: string;
  readonly about: string;
  readonly before: string;
  readonly since: string;
}
const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    months: 'January February March April May June July August September October November December',
    seasons: 'spring summer autumn winter',
    decade: '#s',
    century: '#th century',
    about: 'about',
    before: 'before',
    since: 'since',
  },
  ru: {
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    monthsOf: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    seasons: 'весна лето осень зима',
    seasonsOf: 'весны лета осени зимы',
    decade: '#-е',
    decadeOf: '#-х',
    century: '#-й век',
    centuryOf: '#-го века',
    about: 'около',
    before: 'до',
    since: 'с',
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    seasons: 'printemps été automne hiver',
    decade: 'années #',
    century: '#e siècle',
    about: 'vers',
    before: 'avant',
    since: 'depuis',
  },
  uk: {
    months: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    monthsOf: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    seasons: 'весна літо осінь зима',
    seasonsOf: 'весни літа осені зими',
    decade: '#-ті',
    decadeOf: '#-х',
    century: '#-те століття',
    centuryOf: '#-го століття',
    about: 'близько',
    before: 'до',
    since: 'з',
  },
  ar: {
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    seasons: 'ربيع صيف خريف شتاء',
    decade: 'عقد #',
    century: 'القرن #',
    about: 'حوالي',
    before: 'قبل',
    since: 'منذ',
  },
};

/** D5, D6: words for EDTF. What is no EDTF was typed and not understood: it is given back as it was typed. */
export function dateWords(edtf: string, language: Language): string {
  const read = readEdtf(edtf);
  if (!read.ok) return edtf;
  const words = phrases[language];
  const date = read.value;
  if (date.unit !== 'span') return pointWords(date, words);
  if (date.from === null) return date.to === null ? edtf : `${words.before} ${pointWords(date.to, words, true)}`;
  if (date.to === null) return `${words.since} ${pointWords(date.from, words, true)}`;
  return `${pointWords(date.from, words)} – ${pointWords(date.to, words)}`;
}

function pointWords(point: Point, words: Phrases, governed = false): string {
  const about = point.approximate === true ? `${words.about} ` : '';
  const perhaps = point.uncertain === true ? '?' : '';
  return about + whenWords(point, words, governed || about !== '') + perhaps;
}

function whenWords(point: Point, words: Phrases, governed: boolean): string {
  const year = String(point.year);
  const { monthsOf = words.months, seasonsOf = words.seasons } = words;
  const { decadeOf = words.decade, centuryOf = words.century } = words;
  switch (point.unit) {
    case 'century':
      return (governed ? centuryOf : words.century).replace('#', String(point.year / 100 + 1)).replace('21th', '21st');
    case 'decade':
      return (governed ? decadeOf : words.decade).replace('#', year);
    case 'year':
      return year;
    case 'season':
      return `${nth(governed ? seasonsOf : words.seasons, seasons.indexOf(point.season))} ${year}`;
    case 'month':
      return `${nth(governed ? monthsOf : words.months, point.month - 1)} ${year}`;
    case 'day':
      return `${point.day} ${nth(monthsOf, point.month - 1)} ${year}`;
  }
}

function nth(list: string, index: number): string {
  return list.split(' ')[index] ?? '';
}
