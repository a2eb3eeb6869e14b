import { NumberInput } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useRecords } from '#renderer/services/records.ts';
import { useMe } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandOver } from './HandOver.tsx';
import { Preview } from './Preview.tsx';
import { LanguageChoices, type Choices } from './PrintChoices.tsx';
import { slipsJob } from './slipsJob.ts';
import { usePreparedPdf } from './usePreparedPdf.ts';
import styles from './PrintScreen.module.css';

const USUAL = 40;
const MOST = 200;
const LARGEST = 9_999;

/** Slips with the numbers of the reception's queue. `day`: `YYYY-MM-DD`; `from`: the first number that is free. */
export function SlipsScreen({ day, from }: { readonly day: string; readonly from: number }) {
  const { t } = useTranslation('print');
  const { language } = useLanguage();
  const { sample } = useMe();
  const office = useRecords('office', {}, 1);
  const [first, setFirst] = useState(within(from, LARGEST));
  const [count, setCount] = useState(USUAL);
  const [spoken, setSpoken] = useState<Pick<Choices, 'first' | 'second'>>({ first: language, second: null });
  const languages = spoken.second === null ? [spoken.first] : [spoken.first, spoken.second];
  const letterhead = textAt(office?.[0]?.data ?? {}, 'letterhead');
  const job = office === undefined ? null : slipsJob({ day, from: first, count, languages, letterhead, sample });
  const { pdf, busy } = usePreparedPdf(job);
  return (
    <div className={styles.screen}>
      <section className={styles.side} data-testid="slips">
        <h1 className={styles.title}>{t('titleSlips')}</h1>
        <p className={styles.spoolers}>{t('slipsHelp')}</p>
        <div className={styles.pair}>
          <NumberInput
            label={t('firstNumber')}
            value={first}
            min={1}
            max={LARGEST}
            onChange={(value) => setFirst(within(Number(value), LARGEST))}
            data-testid="slips-from"
          />
          <NumberInput
            label={t('howMany')}
            value={count}
            min={1}
            max={MOST}
            onChange={(value) => setCount(within(Number(value), MOST))}
            data-testid="slips-count"
          />
        </div>
        <LanguageChoices choices={spoken} set={(part) => setSpoken((before) => ({ ...before, ...part }))} />
        {pdf.state === 'ready' && <HandOver token={pdf.token} pages={pdf.pages} disabled={busy} />}
      </section>
      <section className={styles.preview} aria-busy={busy} aria-label={t('preview')} tabIndex={0}>
        <p className={styles.said} role="status">
          {busy ? t('preparing') : pdf.state === 'failed' ? t('notPrepared') : ''}
        </p>
        {pdf.state === 'ready' && <Preview bytes={pdf.bytes} />}
      </section>
    </div>
  );
}

function within(value: number, most: number): number {
  return Number.isInteger(value) ? Math.min(most, Math.max(1, value)) : 1;
}
