import { describe, expect, it } from 'vitest';
import { readEdtf, writeEdtf } from '#shared/dates/approximate.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { dateToKeep, parseSpokenDate } from '#shared/dates/spokenDate.ts';

const said: readonly (readonly [typed: string, edtf: string])[] = [
  ['about 1986', '1986~'],
  ['circa 1986', '1986~'],
  ['c. 1986', '1986~'],
  ['spring 2015', '2015-21'],
  ['in the winter of 2015', '2015-24'],
  ['2004 to 2006', '2004/2006'],
  ['from 2004 till 2006', '2004/2006'],
  ['between March 2004 and 2006', '2004-03/2006'],
  ['March to May 1990', '1990-03/1990-05'],
  ['2004-2006', '2004/2006'],
  ['before 2010', '../2010'],
  ['since March 2010', '2010-03/..'],
  ['1986?', '1986?'],
  ['about 1986?', '1986%'],
  ['perhaps March 1990', '1990-03?'],
  ['March 1990', '1990-03'],
  ['12.03.1990', '1990-03-12'],
  ['12/03/1990', '1990-03-12'],
  ['03/25/1990', '1990-03-25'],
  ['1990-03-12', '1990-03-12'],
  ['March 12, 1990', '1990-03-12'],
  ['12th of March 1990', '1990-03-12'],
  ['03.1990', '1990-03'],
  ['90s', '199X'],
  ["the '90s", '199X'],
  ['1990s', '199X'],
  ['early 90s', '1990/1993'],
  ['late 2015', '2015-10/2015-12'],
  ['20th century', '19XX'],
  ['1986 or 1987', '1986/1987'],
  ['около 1986', '1986~'],
  ['примерно в марте 1990 года', '1990-03~'],
  ['весной 2015', '2015-21'],
  ['летом 2015 г.', '2015-22'],
  ['с 2004 по 2006', '2004/2006'],
  ['с марта 2010', '2010-03/..'],
  ['до 2010 г.', '../2010'],
  ['12 марта 1990 г.', '1990-03-12'],
  ['1986г.', '1986'],
  ['90-е', '199X'],
  ['в начале 90-х', '1990/1993'],
  ['конец 2015', '2015-10/2015-12'],
  ['в конце 2015 года', '2015-10/2015-12'],
  ['возможно 1986', '1986?'],
  ['vers 1986', '1986~'],
  ['printemps 2015', '2015-21'],
  ['été 2015', '2015-22'],
  ['de 2004 à 2006', '2004/2006'],
  ['entre 2004 et 2006', '2004/2006'],
  ['avant 2010', '../2010'],
  ['depuis août 2010', '2010-08/..'],
  ['1er mars 1990', '1990-03-01'],
  ['années 90', '199X'],
  ['fin 2015', '2015-10/2015-12'],
  ['навесні 2015', '2015-21'],
  ['восени 2015 року', '2015-23'],
  ['близько 1986', '1986~'],
  ['з 2004 до 2006', '2004/2006'],
  ['12 березня 1990 р.', '1990-03-12'],
  ['90-ті', '199X'],
  ['حوالي 1986', '1986~'],
  ['حوالي ١٩٨٦', '1986~'],
  ['۱۹۸۶', '1986'],
  ['ربيع 2015', '2015-21'],
  ['من 2004 إلى 2006', '2004/2006'],
  ['بين 2004 و2006', '2004/2006'],
  ['قبل 2010', '../2010'],
  ['منذ آذار 2010', '2010-03/..'],
  ['كانون الثاني 1990', '1990-01'],
  ['١٢/٣/١٩٩٠', '1990-03-12'],
  ['التسعينيات', '199X'],
  ['198X', '198X'],
  ['2004-06/2006', '2004-06/2006'],
  ['../2015', '../2015'],
  ['2001-21', '2001-21'],
];

describe('parseSpokenDate', () => {
  it.each(said)('[D3] %s', (typed, edtf) => {
    expect(parseSpokenDate(typed)).toEqual({ ok: true, value: edtf });
  });

  it.each([
    'hello',
    'before the war',
    '31.02.1990',
    '5 мая',
    '1986 or so we think it was',
    '13.13.1990',
    '2015-25',
    '1/2',
    '..',
    '/',
  ])('[D4] %s is not understood, and not lost', (typed) => {
    expect(parseSpokenDate(typed)).toEqual({ ok: false, code: 'date/not-understood', typed });
    expect(dateToKeep(` ${typed} `)).toBe(typed);
  });

  it('[D8] takes two figures for 1930 to 2029', () => {
    expect(parseSpokenDate('12.3.30')).toEqual({ ok: true, value: '1930-03-12' });
    expect(parseSpokenDate('12.3.29')).toEqual({ ok: true, value: '2029-03-12' });
  });

  it('takes nothing for nothing', () => expect(parseSpokenDate('  ')).toEqual({ ok: true, value: '' }));
});

describe('what level 1 cannot say', () => {
  it.each([
    ['about spring 2015', '2015-03~/2015-05~'],
    ['the 90s to 2004', '1990/2004'],
    ['до 90-х', '../1999'],
    ['about the 1990s?', '1990%/1999%'],
    ['vers hiver 2015', '2015~'],
  ])('[D9] %s', (typed, edtf) => {
    expect(parseSpokenDate(typed)).toEqual({ ok: true, value: edtf });
  });
});

describe('EDTF', () => {
  it('[D1] is level 1 and a day that exists', () => {
    for (const text of [
      '',
      '1990-02-30',
      '1990-13',
      '90',
      '1986-1990',
      'Y17E8',
      '1984-06-02?/2004-08-08~x',
      '../..',
      '{1960}',
      '2001-21/',
    ]) {
      expect(readEdtf(text).ok, text).toBe(false);
    }
  });

  it('[D2] is read and written alike', () => {
    for (const [, edtf] of said) {
      const read = readEdtf(edtf);
      expect(read.ok && writeEdtf(read.value)).toBe(edtf);
    }
  });
});

describe('dateWords', () => {
  it('says a date in each language', () => {
    expect(dateWords('1986~', 'en')).toBe('about 1986');
    expect(dateWords('1990-03~', 'ru')).toBe('около марта 1990');
    expect(dateWords('2015-21', 'fr')).toBe('printemps 2015');
    expect(dateWords('../2010-05', 'uk')).toBe('до травня 2010');
    expect(dateWords('1990-03-12', 'ar')).toBe('12 مارس 1990');
    expect(dateWords('2004/2006', 'en')).toBe('2004 – 2006');
  });

  it('[D6] gives back what was kept as typed', () => expect(dateWords('before the war', 'ru')).toBe('before the war'));
});
