/** The languages that the interface and the forms are written in (ISO 639-1 tags, as i18next takes them). */
export const languages = ['en', 'ru', 'fr', 'uk', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the app; the compiler refuses a missing one. */
export type Translated = Readonly<Record<Language, string>>;

export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|ur|he|ps|ckb)/.test(language) ? 'rtl' : 'ltr';
}
