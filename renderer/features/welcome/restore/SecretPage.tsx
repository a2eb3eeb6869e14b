import { Button, TextInput } from '@mantine/core';
import { NewPassphraseFields, useNewPassphrase } from '#renderer/secrets/NewPassphrase.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../SetupPage.module.css';
import type { RestoreFailure } from './restoreFailure.ts';

export interface NewSecret {
  readonly passphrase: string;
  readonly label: string;
}
interface Props {
  readonly state: 'asking' | 'working' | RestoreFailure;
  readonly onBack: () => void;
  readonly onDone: (chosen: NewSecret) => void;
}

/** What opens it from now on, on this laptop; and the lock screen's name, which no backup carries. */
export function SecretPage({ state, onBack, onDone }: Props) {
  const { t } = useTranslation(['restore', 'setup', 'common']);
  const [label, setLabel] = useState('');
  const chosen = useNewPassphrase([label]);
  const working = state === 'working';
  const ready = label.trim() !== '' && chosen.ready;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !working) onDone({ passphrase: chosen.passphrase, label: label.trim() });
      }}
    >
      <TextInput
        label={t('setup:you.label')}
        description={t('setup:you.labelHelp')}
        dir="auto"
        autoFocus
        maxLength={40}
        value={label}
        data-testid="lock-label"
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <NewPassphraseFields chosen={chosen} label={t('setup:you.passphrase')} help={t('setup:you.passphraseHelp')} />
      {state !== 'asking' && !working && <Notice meaning="danger">{t(`failed.${state}`)}</Notice>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!ready} loading={working} data-testid="restore-now">
          {t('restore')}
        </Button>
        <Button variant="subtle" onClick={onBack} disabled={working}>
          {t('common:back')}
        </Button>
      </div>
      <p className={classes.help} role="status">
        {working ? t('working') : ''}
      </p>
    </form>
  );
}
