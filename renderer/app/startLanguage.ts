import { directionOf, languages, type Language } from '#shared/languages/languages.ts';
import { keep, recall } from '#renderer/services/pageMemory.ts';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { words } from './words.ts';

/** The language chosen last in this profile, else the one chosen at the doors, else the first of the system's that we
 *  speak. */
function firstLanguage(): Language {
  const atTheDoors = new URLSearchParams(window.location.search).get('language') ?? '';
  const wanted = [recall('language'), atTheDoors, ...navigator.languages];
  for (const tag of wanted) {
    const known = languages.find((language) => language === tag.slice(0, 2));
    if (known !== undefined) return known;
  }
  return 'en';
}

function resources(): Record<Language, Record<string, object>> {
  const of = (language: Language): Record<string, object> =>
    Object.fromEntries(Object.entries(words).map(([name, texts]) => [name, texts[language]]));
  return { en: of('en'), ru: of('ru'), fr: of('fr'), uk: of('uk'), ar: of('ar') };
}

/** All texts are in the bundle, so this is ready when it answers. */
export async function startLanguage(): Promise<i18n> {
  const instance = createInstance();
  const follow = (language: string): void => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    keep('language', language);
  };
  instance.on('languageChanged', follow);
  await instance.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    supportedLngs: languages,
    ns: Object.keys(words),
    defaultNS: 'common',
    resources: resources(),
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return instance;
}
