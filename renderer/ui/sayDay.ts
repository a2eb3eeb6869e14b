import { useTranslation } from 'react-i18next';
import { dateLocale } from './dateLocale.ts';

const asWritten = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** `YYYY-MM-DD` as people write it; anything else as it stands, so that nothing disappears. */
export function useSayDay(): (day: string) => string {
  const { i18n } = useTranslation();
  return (day) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
    return new Intl.DateTimeFormat(dateLocale(i18n.language), { ...asWritten, timeZone: 'UTC' }).format(
      Date.parse(day),
    );
  };
}
