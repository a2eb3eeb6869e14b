import type { RecordType } from '#shared/records/recordTypes.ts';
import { codeLabel, type CodeListName } from '#shared/codes/codeLists.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import { sayLeaf, type SaidLeaf } from './sayLeaf.ts';

const lists: Readonly<Record<string, CodeListName>> = {
  status: 'caseStatuses',
  category: 'categories',
  priority: 'priorities',
};
const ownFields = ['number', 'status', 'category', 'priority', 'worker', 'standIn', 'openedOn', 'closedOn'] as const;

/** Leaves in words, in the interface's language; a case's own fields included. */
export function useLeafWords(): (type: RecordType, path: string) => SaidLeaf {
  const { t } = useTranslation(['case', 'common']);
  const { language } = useLanguage();
  const memberName = useMemberName();
  const day = useSayDay();
  const words = { language, memberName, day, yes: t('common:yes'), no: t('common:no') };
  return (type, path) => {
    const said = sayLeaf(type, path, words);
    if (said.label !== '') return said;
    const own = type === 'case' ? ownFields.find((field) => field === said.field) : undefined;
    const label = own === undefined ? t(`records.${type}`) : t(`facts.${own}`);
    return { ...said, label, say: (value) => sayOwn(said, own ?? '', value) };
  };

  function sayOwn(said: SaidLeaf, field: string, value: Scalar | undefined): string {
    const list = lists[field];
    if (typeof value !== 'string' || value === '') return said.say(value);
    if (list !== undefined) return codeLabel(list, value, language);
    return field === 'worker' || field === 'standIn' ? memberName(value) : said.say(value);
  }
}
