import { codeLabel } from '#shared/codes/codeLists.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import type { SimpleQuestion } from './simpleQuestion.ts';

/** An answer in the words of the screen, as the field itself would show it. */
export function useSayAnswer(question: SimpleQuestion): (value: Scalar) => string {
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const nameOf = useMemberName();
  return (value) => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    const text = String(value);
    switch (question.kind) {
      case 'choice':
      case 'choices':
        return question.choices.find(({ code }) => code === text)?.label[language] ?? text;
      case 'code':
      case 'codes':
        return question.list === 'members' ? nameOf(text) : codeLabel(question.list, text, language);
      case 'date':
        return sayDay(text, language);
      default:
        return text;
    }
  };
}

/** A calendar day, read as UTC so that no time zone moves it. */
function sayDay(day: string, language: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment)
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}
