import { useTranslation } from 'react-i18next';
import { dateLocale } from './dateLocale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "about 20 minutes": a duration in milliseconds, already in steps that people think in, with the language's plurals. */
export function useSayHowLong(): (milliseconds: number) => string {
  const { t, i18n } = useTranslation('common');
  return (milliseconds) => {
    const [unit, amount] = milliseconds < HOUR ? ['minute', MINUTE] : ['hour', HOUR];
    const format = new Intl.NumberFormat(dateLocale(i18n.language), { style: 'unit', unit, unitDisplay: 'long' });
    return t('about', { time: format.format(milliseconds / amount) });
  };
}
