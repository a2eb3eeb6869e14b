import type { BackupContents } from '#shared/ipc/vault/backupCalls.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';

/** What opening and counting a backup found: whether it would bring everything back. */
export function FoundInBackup({ contents }: { readonly contents: BackupContents }) {
  const { t, i18n } = useTranslation('backups');
  const say = (n: number): string => new Intl.NumberFormat(dateLocale(i18n.language)).format(n);
  const isWhole = contents.damaged === 0;
  return (
    <div data-testid="found-in-backup" className={classes.wide}>
      <Notice meaning={isWhole ? 'safe' : 'needsYou'}>
        <p>{isWhole ? t('found.whole') : t('found.broken', { n: contents.damaged })}</p>
        <dl className={classes.facts}>
          <dt>{t('found.madeAt')}</dt>
          <dd>
            <When at={contents.madeAt} />
          </dd>
          <dt>{t('found.records')}</dt>
          <dd>{say(contents.records)}</dd>
          <dt>{t('found.unsent')}</dt>
          <dd>{say(contents.unsent)}</dd>
          <dt>{t('found.drafts')}</dt>
          <dd>{say(contents.drafts)}</dd>
        </dl>
      </Notice>
    </div>
  );
}
