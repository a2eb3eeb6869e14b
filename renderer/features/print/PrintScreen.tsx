import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { withheldPaths } from '#shared/forms/withheldPaths.ts';
import { withheldWords } from '#shared/forms/withheldWords.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMe, useMemberName } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { buildJob } from './buildJob.ts';
import { JobPages } from './JobPages.tsx';
import { PrintChoices, type Choices } from './PrintChoices.tsx';
import { ReservedNumbers } from './ReservedNumbers.tsx';
import { usePrintMaterial } from './usePrintMaterial.ts';
import styles from './PrintScreen.module.css';

/** What to print, the pages as they will be, and where to. Without a case it is a blank form. */
export function PrintScreen() {
  const { caseId = '' } = useParams<{ caseId?: string }>();
  const { t } = useTranslation('print');
  const { language } = useLanguage();
  const { sample } = useMe();
  const nameOfMember = useMemberName();
  const [choices, setChoices] = useState<Choices>({
    blank: caseId === '',
    audience: 'client',
    first: language,
    second: null,
    letterhead: true,
    interviewId: '',
  });
  const { state, records, caseNumber, qrToken, letterhead, interviews } = usePrintMaterial(caseId, choices.interviewId);
  const withheld = useMemo(
    () => (choices.blank ? [] : withheldPaths(records.consent ?? {})),
    [choices.blank, records.consent],
  );
  const { blank, audience, first, second } = choices;
  const job =
    state !== 'here'
      ? null
      : buildJob(
          intakeForm,
          { blank, audience, languages: second === null ? [first] : [first, second] },
          {
            records,
            withheld,
            nameOfMember,
            caseNumber,
            qrToken,
            letterhead: choices.letterhead ? letterhead : '',
            sample,
          },
        );
  if (state === 'missing') return <p className={styles.said}>{t('noCase')}</p>;
  return (
    <JobPages title={caseId === '' ? t('titleBlank') : t('title')} job={job}>
      <PrintChoices choices={choices} onChange={setChoices} interviews={interviews} withCase={caseId !== ''} />
      <Withheld paths={withheld} />
      {caseId === '' && <ReservedNumbers />}
    </JobPages>
  );
}

/** On this screen only: so that whoever prints knows that the paper is not everything. */
function Withheld({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslation('print');
  const { language } = useLanguage();
  if (paths.length === 0) return null;
  const what = paths.includes('')
    ? t('everything')
    : new Intl.ListFormat(language, { type: 'unit' }).format(withheldWords(intakeForm, paths, language));
  return <Notice meaning="needsYou">{t('withheld', { what })}</Notice>;
}
