import { useTranslation } from 'react-i18next';
import { dateLocale } from './dateLocale.ts';

const MINUTE = 60_000;

function dayOf(moment: number): string {
  return new Date(moment).toDateString();
}

/** A moment as people say it; the exact one on hover. `at` is milliseconds since 1970. `short` for columns: of today the
 *  time alone. */
export function When({ at, short = false }: { readonly at: number; readonly short?: boolean }) {
  const say = useSayWhen();
  const { i18n } = useTranslation();
  const exact = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'full', timeStyle: 'short' }).format(
    at,
  );
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {say(at, short)}
    </time>
  );
}

/** The same words for places that take only text. */
export function useSayWhen(): (at: number, short?: boolean) => string {
  const { t, i18n } = useTranslation('common');
  return (at, short = false) => {
    const now = Date.now();
    const time = new Intl.DateTimeFormat(dateLocale(i18n.language), { hour: '2-digit', minute: '2-digit' }).format(at);
    if (Math.abs(now - at) < MINUTE) return t('justNow');
    if (dayOf(at) === dayOf(now)) return short ? time : t('today', { time });
    if (dayOf(at) === dayOf(now - 24 * 60 * MINUTE)) return t('yesterday', { time });
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    const day = sameYear ? ({ day: 'numeric', month: 'long' } as const) : ({ dateStyle: 'medium' } as const);
    return new Intl.DateTimeFormat(dateLocale(i18n.language), day).format(at);
  };
}
