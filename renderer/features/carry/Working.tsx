import { Progress } from '@mantine/core';
import type { CarryState } from '#shared/ipc/vault/carryCalls.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';

/** How many records are through. */
export function Working({ working }: { readonly working: NonNullable<CarryState['working']> }) {
  const { t, i18n } = useTranslation('carry');
  const { records, part, doing } = working;
  const locale = dateLocale(i18n.language);
  const n = new Intl.NumberFormat(locale).format(records);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(part);
  return (
    <div className={classes.wide} role="status" data-testid="carry-working">
      <p>{t('working', { n, percent })}</p>
      <Progress value={part * 100} aria-label={t(doing === 'taking' ? 'take.title' : 'bring.title')} />
    </div>
  );
}
