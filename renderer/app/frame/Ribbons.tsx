import { RecordingBar } from '#renderer/features/files/recording/RecordingBar.tsx';
import { useBackupState } from '#renderer/services/backupState.ts';
import { useTrouble } from '#renderer/services/trouble.ts';
import { useDraftState, useMe } from '#renderer/services/vault.ts';
import { READ_ONLY_REASON } from '#renderer/ui/mayWrite.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './Frame.module.css';

const sayings = {
  'low-space': 'lowSpace',
  'disk-full': 'diskFull',
  'write-failed': 'writeFailed',
  newer: 'newer',
} as const;

interface Props {
  readonly testRuntime: boolean;
  /** In an interview: only what keeps words from being saved. */
  readonly whole?: boolean;
}

/** What must be known on every page: invented people, a test runtime, a disk that takes no more, a text that is too
 *  long. */
export function Ribbons({ testRuntime, whole = false }: Props) {
  const { t } = useTranslation('frame');
  const { sample } = useMe();
  const trouble = useTrouble();
  const isTooLarge = useDraftState() === 'too-large';
  return (
    <aside className={classes.ribbons}>
      {sample && (
        <p className={classes.ribbon} data-testid="sample-ribbon">
          <strong>{t('sample')}</strong>
          <span>{t('sampleHelp')}</span>
        </p>
      )}
      {testRuntime && !sample && <p className={classes.ribbon}>{t('testRuntime')}</p>}
      <div role="alert">
        {trouble !== 'none' && (
          <p
            className={`${classes.ribbon} ${trouble === 'newer' ? '' : classes.trouble}`}
            id={trouble === 'newer' ? READ_ONLY_REASON : undefined}
            data-testid={`trouble-${trouble}`}
          >
            {t(sayings[trouble])}
          </p>
        )}
        {isTooLarge && (
          <p className={classes.ribbon} data-testid="too-large">
            {t('tooLarge')}
          </p>
        )}
      </div>
      <RecordingBar />
      {!whole && <BackupRibbon />}
    </aside>
  );
}

function BackupRibbon() {
  const { t } = useTranslation('frame');
  const trouble = useBackupState()?.trouble ?? null;
  if (trouble === null) return null;
  return (
    <p className={classes.ribbon} data-testid="backup-trouble">
      <span>{t('backupTrouble')}</span>
      <Link href="/settings/backups">{t('look')}</Link>
    </p>
  );
}
