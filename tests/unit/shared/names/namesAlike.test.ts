import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { editDistance } from '#shared/names/editDistance.ts';
import { birthYearsAgree, namesAlike } from '#shared/names/namesAlike.ts';
import { searchTokens, searchWords } from '#shared/names/searchTokens.ts';

describe('namesAlike', () => {
  it.each([
    ['Мухаммад Алиев', 'Muhammad Aliyev'],
    ['محمد حسن', 'Mohamed Hassan'],
    ['Иванов Иван Петрович', 'Ivan Ivanov'],
    ['Олег Шевченко', 'Oleh Shevchenko'],
    ['გიორგი მაისურაძე', 'Maisuradze Giorgi'],
    ['Madina Khassanova', 'Хасанова Мадина'],
    ['Mohamed', 'Мухаммад Алиев'],
  ])('[N5] %s is likely %s', (a, b) => expect(namesAlike(a, b)).toBeGreaterThan(0.7));

  it.each([
    ['Иванов Иван', 'Петров Пётр'],
    ['Anna Kowalska', 'Ivan Petrov'],
    ['Ахмад', 'Мухаммад'],
    ['Ali', ''],
  ])('[N5] %s is hardly %s', (a, b) => expect(namesAlike(a, b)).toBeLessThan(0.4));

  it('[N5] is 1 for the same, symmetric, and never outside 0 to 1', () => {
    expect(namesAlike('Ali bin Hassan', 'Hassan Ali')).toBe(1);
    const words = fc.array(fc.constantFrom('Ali', 'Алиев', 'محمد', 'Hassan', 'bin', 'Мария', 'Maria', 'გიორგი'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        const score = namesAlike(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(namesAlike(right, left)).toBeCloseTo(score, 10);
        if (left !== '') expect(namesAlike(left, left)).toBe(1);
      }),
    );
  });
});

it('[N6] tells years of birth apart, with a window', () => {
  expect(birthYearsAgree('1986', '1988-03-02')).toBe('agree');
  expect(birthYearsAgree('1986~', '1990')).toBe('differ');
  expect(birthYearsAgree('199X', '2001')).toBe('agree');
  expect(birthYearsAgree('../1990', '2005')).toBe('differ');
  expect(birthYearsAgree('', '2005')).toBe('unknown');
  expect(birthYearsAgree('long ago', '2005')).toBe('unknown');
});

it('counts edits, a swap of neighbours as one', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('ahmed', 'ahemd')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
});

describe('searchTokens', () => {
  it('[N7] gives the same words for the same name in two scripts', () => {
    expect(searchTokens('محمد')).toContain('muhamad');
    expect(searchTokens('Мухаммад')).toContain('muhamad');
    const shared = (a: string, b: string) =>
      searchTokens(a, { withKeys: true }).filter((word) => searchTokens(b, { withKeys: true }).includes(word));
    expect(shared('Mohamed', 'محمد')).toEqual(['~MHMD']);
    expect(shared('Шевченко', 'Shevchenko')).not.toEqual([]);
  });

  it('[N7] keeps words as written, and digits of any script as one', () => {
    expect(searchTokens('Élan ЁЛКА')).toEqual(['elan', 'ilan', 'елка', 'iulka']);
    expect(searchWords('AB ١٢٣')).toEqual([['ab'], ['123']]);
    expect(searchTokens('')).toEqual([]);
  });
});
