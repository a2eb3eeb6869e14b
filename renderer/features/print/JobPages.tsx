import { Button } from '@mantine/core';
import type { PrintJob } from '#shared/print/printJob.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HandOver } from './HandOver.tsx';
import { Preview } from './Preview.tsx';
import { usePreparedPdf } from './usePreparedPdf.ts';
import styles from './PrintScreen.module.css';

interface Props {
  readonly title: string;
  /** null while there is nothing to print. */
  readonly job: PrintJob | null;
  /** What can be chosen, at the side. */
  readonly children?: ReactNode;
}

/** The pages of a job as they will be, and where to hand them. */
export function JobPages({ title, job, children }: Props) {
  const { t } = useTranslation('print');
  const { pdf, busy, again } = usePreparedPdf(job);
  return (
    <div className={styles.screen}>
      <section className={styles.side}>
        <h1 className={styles.title}>{title}</h1>
        {children}
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
