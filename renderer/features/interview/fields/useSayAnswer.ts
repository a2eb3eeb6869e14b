import { codeLabel } from '#shared/codes/codeLists.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import type { SimpleQuestion } from './simpleQuestion.ts';

/** An answer in the words of the screen, as the field itself would show it. */
export function useSayAnswer(question: SimpleQuestion | undefined): (value: Scalar) => string {
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const nameOf = useMemberName();
  return (value) => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    const text = String(value);
    if (question === undefined) return text;
    if (question.kind === 'choice' || question.kind === 'choices') {
      return question.choices.find(({ code }) => code === text)?.label[language] ?? text;
    }
    if (question.kind === 'code' || question.kind === 'codes') {
      return question.list === 'members' ? nameOf(text) : codeLabel(question.list, text, language);
    }
    return question.kind === 'date' || question.kind === 'approximateDate' ? dateWords(text, language) : text;
  };
}
