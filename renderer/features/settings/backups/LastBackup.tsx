import { Button, Progress } from '@mantine/core';
import type { BackupContents, BackupState } from '#shared/ipc/vault/backupCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { When } from '#renderer/ui/When.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { backupFailure, type BackupFailure } from './backupFailure.ts';
import { FoundInBackup } from './FoundInBackup.tsx';

type Doing = 'nothing' | 'writing' | 'checking';

/** The last backup, a new one now, and the proof that it opens. */
export function LastBackup({ state, hasFolder }: { readonly state: BackupState; readonly hasFolder: boolean }) {
  const { t } = useTranslation('backups');
  const vault = useVault();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [failure, setFailure] = useState<BackupFailure | null>(null);
  const [found, setFound] = useState<BackupContents | null>(null);

  async function backUp(): Promise<void> {
    setDoing('writing');
    const made = await vault.backUpNow(null);
    setFound(made.ok ? made.value.contents : null);
    setFailure(made.ok ? null : backupFailure(made.code));
    setDoing('nothing');
  }
  async function check(name: string): Promise<void> {
    setDoing('checking');
    const contents = await vault.checkBackup({ token: null, name, secret: null });
    setFound(contents.ok ? contents.value : null);
    setFailure(contents.ok ? null : backupFailure(contents.code));
    setDoing('nothing');
  }
  const { last } = state;
  const trouble = failure ?? (state.trouble === null ? null : backupFailure(`backup/${state.trouble}`));
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('last.title')}</h2>
      {last === null ? <p>{t('last.none')}</p> : <Last last={last} />}
      {trouble !== null && doing === 'nothing' && <Notice meaning="needsYou">{t(`failed.${trouble}`)}</Notice>}
      <div className={classes.buttons}>
        <Writing>
          <Button
            loading={doing === 'writing'}
            disabled={!hasFolder || doing === 'checking'}
            onClick={() => void backUp()}
            data-testid="back-up-now"
          >
            {t('now')}
          </Button>
        </Writing>
        {last !== null && (
          <Button
            variant="default"
            loading={doing === 'checking'}
            disabled={!hasFolder || doing === 'writing'}
            onClick={() => void check(last.name)}
            data-testid="check-backup"
          >
            {t('check')}
          </Button>
        )}
      </div>
      <div className={classes.form} role="status">
        {(doing === 'writing' || state.working !== null) && <Working working={state.working} />}
        {doing === 'checking' && <p>{t('checking')}</p>}
      </div>
      {found !== null && <FoundInBackup contents={found} />}
    </section>
  );
}

function Last({ last }: { readonly last: NonNullable<BackupState['last']> }) {
  const { t, i18n } = useTranslation('backups');
  return (
    <dl className={classes.facts} data-testid="last-backup">
      <dt>{t('last.made')}</dt>
      <dd>
        <When at={last.madeAt} />
      </dd>
      <dt>{t('last.checked')}</dt>
      <dd>
        <When at={last.checkedAt} />
      </dd>
      <dt>{t('last.records')}</dt>
      <dd>{new Intl.NumberFormat(dateLocale(i18n.language)).format(last.records)}</dd>
      {last.filesOutside > 0 && (
        <>
          <dt>{t('last.filesOutside')}</dt>
          <dd>{new Intl.NumberFormat(dateLocale(i18n.language)).format(last.filesOutside)}</dd>
        </>
      )}
      <dt>{t('last.file')}</dt>
      <dd>
        <bdi dir="ltr">{last.name}</bdi>
      </dd>
    </dl>
  );
}

function Working({ working }: { readonly working: BackupState['working'] }) {
  const { t, i18n } = useTranslation('backups');
  const part = working === null || working.total === 0 ? 0 : working.done / working.total;
  const percent = new Intl.NumberFormat(dateLocale(i18n.language), { style: 'percent' }).format(part);
  return (
    <>
      <p>{t('working', { percent })}</p>
      <Progress value={part * 100} aria-label={t('now')} />
    </>
  );
}
