import { useLanguage } from '#renderer/services/language.ts';
import { useMe } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Page } from '#renderer/ui/Page.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Recent } from './Recent.tsx';
import { Unfinished } from './Unfinished.tsx';
import { Waiting } from './Waiting.tsx';
import classes from './TodayScreen.module.css';

interface Props {
  readonly guide: ReactNode;
  /** What the system beneath does not protect. */
  readonly warnings: readonly string[];
}

/** Greeting, what was left in the middle, what waits, what changed last. An empty day says so. */
export function TodayScreen({ guide, warnings }: Props) {
  const { t } = useTranslation('today');
  const { displayName } = useMe();
  const { language } = useLanguage();
  const date = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'full' }).format(new Date());
  return (
    <Page title={t('hello', { name: `\u2068${displayName}\u2069` })} context={date}>
      {guide}
      <div className={classes.sections} data-testid="today">
        <Unfinished />
        <Waiting warnings={warnings} />
        <Recent />
      </div>
    </Page>
  );
}
