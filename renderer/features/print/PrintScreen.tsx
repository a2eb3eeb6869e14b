import { Button } from '@mantine/core';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { withheldPaths } from '#shared/forms/withheldPaths.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMe, useMemberName } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { buildJob } from './buildJob.ts';
import { HandOver } from './HandOver.tsx';
import { Preview } from './Preview.tsx';
import { PrintChoices, type Choices } from './PrintChoices.tsx';
import { ReservedNumbers } from './ReservedNumbers.tsx';
import { usePreparedPdf } from './usePreparedPdf.ts';
import { usePrintMaterial } from './usePrintMaterial.ts';
import { withheldWords } from './withheldWords.ts';
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
  const { pdf, busy, again } = usePreparedPdf(job);
  if (state === 'missing') return <p className={styles.said}>{t('noCase')}</p>;
  return (
    <div className={styles.screen}>
      <section className={styles.side}>
        <h1 className={styles.title}>{caseId === '' ? t('titleBlank') : t('title')}</h1>
        <PrintChoices choices={choices} onChange={setChoices} interviews={interviews} withCase={caseId !== ''} />
        <Withheld paths={withheld} />
        {caseId === '' && <ReservedNumbers />}
        {pdf.state === 'ready' && <HandOver token={pdf.token} pages={pdf.pages} disabled={busy} />}
        <p className={styles.spoolers}>{t('spoolers')}</p>
      </section>
      {/* Whoever has no mouse scrolls through the pages from here. */}
      <section className={styles.preview} aria-busy={busy} aria-label={t('preview')} tabIndex={0}>
        <p className={styles.said} role="status">
          {busy ? t('preparing') : pdf.state === 'failed' ? t('notPrepared') : ''}
        </p>
        {pdf.state === 'failed' && !busy && (
          <Button variant="default" onClick={again}>
            {t('again')}
          </Button>
        )}
        {pdf.state === 'ready' && <Preview bytes={pdf.bytes} />}
      </section>
    </div>
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
