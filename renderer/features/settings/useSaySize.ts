import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useTranslation } from 'react-i18next';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people say it, in the interface's language: `3.4 MB`. */
export function useSaySize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    const unit = units[step] ?? 'byte';
    const whole = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
    return `\u2068${new Intl.NumberFormat(dateLocale(i18n.language), whole).format(bytes / 1000 ** step)}\u2069`;
  };
}
