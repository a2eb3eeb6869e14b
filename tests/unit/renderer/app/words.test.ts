import { words } from '#renderer/app/words.ts';
import { languages } from '#shared/languages/languages.ts';
import { describe, expect, it } from 'vitest';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value as object, `${path}${key}.`),
  );
}
const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** Plural forms that other languages have and English has not. */
const otherForms = /_(?:zero|one|two|few|many|other)$/;

describe.each(Object.entries(words))('the words of %s', (name, file) => {
  const english = new Map(texts(file.en));
  it.each(languages)('are whole in %s', (language) => {
    for (const [key, text] of texts(file[language])) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[!！]/);
      const source = english.get(key);
      if (source !== undefined && !otherForms.test(key)) expect(places(text), key).toEqual(places(source));
    }
  });
  it('never say "sent" of records', () => {
    if (name === 'officeState' || name === 'frame')
      for (const [, text] of english) expect(text).not.toMatch(/\bsent\b/i);
  });
});
