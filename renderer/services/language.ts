import { directionOf, languages, type Language } from '#shared/languages/languages.ts';
import { useTranslation } from 'react-i18next';

/** The interface's language and its direction; `choose` changes both at once. */
export function useLanguage(): { language: Language; direction: 'ltr' | 'rtl'; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language = languages.find((known) => known === i18n.language) ?? 'en';
  return {
    language,
    direction: directionOf(language),
    choose: (next) => {
      void i18n.changeLanguage(next);
    },
  };
}
