import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { officeFailure, type OfficeFailure } from './officeFailure.ts';

const MOST_BYTES = 1_000_000;

/** The ordinary way: the file that setting up the server left. */
export function ByAccessFile() {
  const { t } = useTranslation('officeServer');
  const main = useMain();
  const vault = useVault();
  const [state, setState] = useState<'still' | 'busy' | OfficeFailure>('still');

  async function connect(): Promise<void> {
    const picked = await main.pickFile({ extensions: ['json', 'pristan-access'], maxBytes: MOST_BYTES });
    if (!picked.ok || picked.value.bytes === null) {
      setState(picked.ok ? 'still' : 'file');
      return;
    }
    setState('busy');
    const connected = await vault.connectWithAccessFile({ bytes: picked.value.bytes });
    setState(connected.ok ? 'still' : officeFailure(connected.code));
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('file.title')}</h2>
      <p className={classes.soft}>{t('file.help')}</p>
      <Button loading={state === 'busy'} onClick={() => void connect()} data-testid="access-file">
        {t('file.choose')}
      </Button>
      {state !== 'still' && state !== 'busy' && <Notice meaning="danger">{t(`failed.${state}`)}</Notice>}
    </section>
  );
}
