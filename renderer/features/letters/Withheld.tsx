import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { textAt } from '#shared/forms/places.ts';
import { withheldPaths } from '#shared/forms/withheldPaths.ts';
import { withheldWords } from '#shared/forms/withheldWords.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useRecordsOfCase } from '#renderer/services/records.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

/** LT6: what the person asked us not to tell, while one writes about them. Only the screen ever says it. */
export function Withheld({ letter }: { readonly letter: RecordDocument }) {
  const { t } = useTranslation(['letters', 'print']);
  const { language } = useLanguage();
  const consents = useRecordsOfCase('consent', letter.caseId) ?? [];
  const personId = textAt(letter.data, 'personId');
  const paths = withheldPaths(consents.find(({ data }) => textAt(data, 'personId') === personId)?.data ?? {});
  if (paths.length === 0) return null;
  const what = paths.includes('')
    ? t('print:everything')
    : new Intl.ListFormat(language, { type: 'unit' }).format(withheldWords(intakeForm, paths, language));
  return <Notice meaning="needsYou">{t('sheet.withheld', { what: `\u2068${what}\u2069` })}</Notice>;
}
