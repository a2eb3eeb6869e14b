import { describe, expect, it } from 'vitest';
import { codeLabel, codeListNames, codesOf } from '#shared/codes/codeLists.ts';
import { needsToBeConfirmed } from '#shared/codes/needCodes.ts';
import { searchCodes } from '#shared/codes/searchCodes.ts';
import { languages } from '#shared/languages/languages.ts';

describe('code lists', () => {
  it.each(codeListNames)('[C1] %s has words for every code in every language', (list) => {
    const codes = codesOf(list);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      for (const language of languages) {
        const label = codeLabel(list, code, language);
        expect(label.trim(), `${code} ${language}`).not.toBe('');
        expect(label === code && !['Thai'].includes(code), `${code} ${language}`).toBe(false);
      }
    }
  });

  it('[C1] says languages in the reader’s letters, down to the small ones', () => {
    for (const code of codesOf('languages')) {
      expect(codeLabel('languages', code, 'ru'), code).toMatch(/\p{Script=Cyrillic}/u);
      expect(codeLabel('languages', code, 'ar'), code).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('[C2] shows an unknown code as it is, whatever it is', () => {
    for (const list of codeListNames) {
      expect(codeLabel(list, 'no-such', 'en')).toBe('no-such');
      expect(codeLabel(list, 'constructor', 'en')).toBe('constructor');
      expect(codeLabel(list, '', 'en')).toBe('');
    }
  });

  it('[C5] follows the standards', () => {
    expect(codesOf('countries')).toHaveLength(252);
    expect(codesOf('countries')).toEqual(expect.arrayContaining(['STATELESS', 'UNKNOWN', 'UKR', 'SDN', 'PSE', 'XKX']));
    expect(codesOf('countries').every((code) => /^[A-Z]{3}$|^STATELESS$|^UNKNOWN$/.test(code))).toBe(true);
    expect(codesOf('languages').length).toBeGreaterThan(180);
    expect(codesOf('languages').every((code) => /^[a-z]{3}$/.test(code))).toBe(true);
    expect(codesOf('scripts').every((code) => /^[A-Z][a-z]{3}$/.test(code))).toBe(true);
    expect(codeLabel('countries', 'SYR', 'ru')).toBe('Сирия');
  });

  it('[C6] keeps the codes that records are stored under, and marks needs as to be confirmed', () => {
    expect(needsToBeConfirmed).toBe(true);
    const written = codeListNames.filter((list) => !['countries', 'languages', 'scripts', 'currencies'].includes(list));
    expect(Object.fromEntries(written.map((list) => [list, codesOf(list).join(' ')]))).toMatchSnapshot();
  });
});

describe('searchCodes', () => {
  const found = (list: Parameters<typeof searchCodes>[0], text: string, language: 'en' | 'ru' | 'fr' | 'uk' | 'ar') =>
    searchCodes(list, text, language).map(({ code }) => code);

  it('[C3] gives the whole list for nothing, in the reader’s order', () => {
    const all = searchCodes('countries', ' ', 'ru').map(({ label }) => label);
    expect(all).toHaveLength(252);
    expect(all).toEqual(all.toSorted(new Intl.Collator('ru').compare));
    expect(found('priorities', '', 'en')).toEqual(['emergency', 'urgent', 'normal']);
  });

  it('[C4] finds by code, by beginning, by word, by part, in any accent and also in English', () => {
    expect(found('countries', 'ukr', 'ru')[0]).toBe('UKR');
    expect(found('countries', 'Сир', 'ru')[0]).toBe('SYR');
    expect(found('countries', 'Syria', 'ru')[0]).toBe('SYR');
    expect(found('countries', 'etats', 'fr')[0]).toBe('USA');
    expect(found('languages', 'чеч', 'ru')).toEqual(['che']);
    expect(found('languages', 'arabic', 'fr').length).toBeGreaterThan(8);
    const niger = found('countries', 'niger', 'en');
    expect(niger.slice(0, 2)).toEqual(expect.arrayContaining(['NER', 'NGA']));
    expect(found('countries', 'zzzz', 'en')).toEqual([]);
  });
});
