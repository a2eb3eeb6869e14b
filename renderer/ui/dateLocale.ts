import type { Language } from '#shared/languages/languages.ts';

/** How dates and numbers are written: day before month, 24 hours, and the digits that stand in case numbers. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru',
  fr: 'fr',
  uk: 'uk',
  ar: 'ar-u-hc-h23-nu-latn',
};

export function dateLocale(language: string): string {
  return Object.hasOwn(locales, language) ? locales[language as Language] : language;
}
