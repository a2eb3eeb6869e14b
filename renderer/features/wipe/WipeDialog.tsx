import { Button, Modal } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWipeKeys, WIPE_KEYS } from './useWipeKeys.ts';
import classes from './WipeDialog.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Over the whole window: one sentence on what it can and cannot do, and one button, on which Enter already stands. */
export function WipeDialog({ opened, onClose }: Props) {
  const { t } = useTranslation(['wipe', 'common']);
  const main = useMain();
  const [state, setState] = useState<'still' | 'wiping' | 'failed'>('still');

  const wipe = useCallback(() => {
    setState('wiping');
    // When it is done, main takes this window away.
    void main.wipeProfile(null).then((done) => {
      if (!done.ok) setState('failed');
    });
  }, [main]);
  useWipeKeys(opened && state !== 'wiping' ? wipe : null);

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      title={t('title')}
      classNames={{ header: classes.head ?? '', title: classes.title ?? '' }}
    >
      <div className={classes.page} data-testid="wipe">
        <p>{t('sentence')}</p>
        <p className={classes.soft}>{t('remains')}</p>
        {state === 'failed' && <Notice meaning="danger">{t('failed')}</Notice>}
        <div className={classes.buttons}>
          <Button color="signal" data-autofocus loading={state === 'wiping'} onClick={wipe} data-testid="wipe-now">
            {t('now')}
          </Button>
          <Button variant="subtle" disabled={state === 'wiping'} onClick={onClose} data-testid="wipe-not">
            {t('not')}
          </Button>
        </div>
        <p className={classes.soft}>
          {t('keys')} <Keys combo={WIPE_KEYS} />
        </p>
      </div>
    </Modal>
  );
}
