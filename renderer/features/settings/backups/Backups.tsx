import { Button, NativeSelect } from '@mantine/core';
import type { BackupState } from '#shared/ipc/vault/backupCalls.ts';
import { useBackupState } from '#renderer/services/backupState.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { BringBack } from './BringBack.tsx';
import { LastBackup } from './LastBackup.tsx';
import { useBackupFolder, type BackupFolder } from './useBackupFolder.ts';

const rhythms = [0, 1, 7, 30] as const;

/** Where to, how often, the last one, and back again. */
export function Backups() {
  const { t } = useTranslation('backups');
  const state = useBackupState();
  const place = useBackupFolder();
  return (
    <>
      <p className={classes.soft}>{t('intro')}</p>
      <Where place={place} />
      {state !== null && (
        <>
          <Writing>
            <HowOften state={state} />
          </Writing>
          <LastBackup state={state} hasFolder={place.folder?.there === true} />
        </>
      )}
      <Writing>
        <BringBack />
      </Writing>
    </>
  );
}

function Where({ place: { folder, choose } }: { readonly place: BackupFolder }) {
  const { t } = useTranslation('backups');
  if (folder === undefined) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('where.title')}</h2>
      {folder === null ? (
        <p>{t('where.none')}</p>
      ) : (
        <p data-testid="backup-folder">
          <bdi dir="ltr">{folder.path}</bdi>{' '}
          <span className={folder.there ? classes.soft : classes.amber}>
            · {t(folder.there ? 'where.there' : 'where.away')}
          </span>
        </p>
      )}
      <Button variant="default" onClick={() => void choose()} data-testid="choose-backup-folder">
        {t(folder === null ? 'where.choose' : 'where.another')}
      </Button>
    </section>
  );
}

function HowOften({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation('backups');
  const vault = useVault();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading} id="backup-often">
        {t('often.title')}
      </h2>
      <NativeSelect
        aria-labelledby="backup-often"
        value={String(state.everyDays)}
        data-testid="backup-often"
        data={rhythms.map((days) => ({ value: String(days), label: t(`often.days${days}`) }))}
        onChange={(event) => void vault.setBackup({ everyDays: Number(event.currentTarget.value) })}
      />
    </section>
  );
}
