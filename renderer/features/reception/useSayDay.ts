/** Days and times as people write them here. */
import { useLanguage } from '#renderer/services/language.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useMemo } from 'react';

export function useSayDay(): {
  /** `YYYY-MM-DD` in words, short: without the year. */
  readonly sayDay: (day: string) => string;
  readonly sayWholeDay: (day: string) => string;
  /** Milliseconds since 1970. */
  readonly sayTime: (at: number) => string;
} {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = dateLocale(language);
    // Noon in UTC is the same day from Honolulu to Vladivostok when it is said in UTC.
    const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
    const short = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    return {
      sayDay: (day) => short.format(noon(day)),
      sayWholeDay: (day) => whole.format(noon(day)),
      sayTime: (at) => time.format(at),
    };
  }, [language]);
}
