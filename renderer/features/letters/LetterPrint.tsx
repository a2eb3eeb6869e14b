import { textAt } from '#shared/forms/places.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { useRecord, useRecords } from '#renderer/services/records.ts';
import { useMe } from '#renderer/services/vault.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Patience } from '#renderer/ui/Patience.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { letterJob } from './letterJob.ts';

interface Props {
  readonly id: string;
  /** The pages of a job, and where to hand them. */
  readonly pages: (title: string, job: PrintJob) => ReactNode;
}

/** A letter as it will be on paper. */
export function LetterPrint({ id, pages }: Props) {
  const { t } = useTranslation('letters');
  const { sample } = useMe();
  const letter = useRecord('letter', id);
  const office = useRecords('office', {}, 1);
  if (letter === undefined || office === undefined) return <Patience />;
  if (letter === null) return <Page title="Pristan">{t('sheet.missing')}</Page>;
  const number = textAt(letter.data, 'number');
  const title = number === '' ? t('sheet.titleDraft') : t('sheet.titleNumber', { number: `\u2068${number}\u2069` });
  return pages(title, letterJob(letter.data, { letterhead: textAt(office[0]?.data ?? {}, 'letterhead'), sample }));
}
