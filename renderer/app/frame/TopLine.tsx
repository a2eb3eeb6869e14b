import { Button } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLock } from '@tabler/icons-react';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../commands/keysOf.ts';
import { SyncWords } from './SyncWords.tsx';
import classes from './TopLine.module.css';

/** Find, where the work is, lock. */
export function TopLine({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <header className={classes.line}>
      <button type="button" className={classes.find} onClick={spotlight.open} data-testid="find-box">
        <span className={classes.findWords}>{t('find')}</span>
        <Keys combo={keysOf.find} />
      </button>
      <div className={classes.gap} />
      <SyncWords />
      <Button
        className={classes.lock ?? ''}
        variant="default"
        size="xs"
        leftSection={<IconLock size={16} />}
        rightSection={<Keys combo={keysOf.lock} />}
        onClick={onLock}
        data-testid="lock"
      >
        {t('lock')}
      </Button>
    </header>
  );
}
