import { NativeSelect } from '@mantine/core';
import { languages, type Language } from '#shared/languages/languages.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';

/** Each language by its own name, so that one can find the way back. */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export function LanguageSwitch() {
  const { t } = useTranslation('frame');
  const { language, choose } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('language')}
      data-testid="language"
      value={language}
      data={languages.map((value) => ({ value, label: ownName(value) }))}
      onChange={(event) => {
        const next = languages.find((known) => known === event.currentTarget.value);
        if (next !== undefined) choose(next);
      }}
    />
  );
}
