import { Button, TextInput } from '@mantine/core';
import { NewPassphraseFields, useNewPassphrase } from '#renderer/secrets/NewPassphrase.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from './initialsOf.ts';
import type { Door } from './DataPicture.tsx';
import classes from './SetupPage.module.css';

export interface You {
  readonly displayName: string;
  readonly label: string;
  readonly passphrase: string;
}
interface Props {
  readonly door: Door;
  readonly officeName: string;
  readonly state: 'asking' | 'creating' | 'failed';
  readonly onBack: () => void;
  readonly onDone: (you: You) => void;
}

/** Who sits at this laptop, and the passphrase. A weak one is refused, but not where all people are invented. */
export function YouPage({ door, officeName, state, onBack, onDone }: Props) {
  const { t } = useTranslation(['setup', 'common']);
  const [name, setName] = useState('');
  const [typedLabel, setTypedLabel] = useState<string | null>(null);
  const chosen = useNewPassphrase([name, officeName], door === 'sample');
  const label = typedLabel ?? initialsOf(name);
  const ready = name.trim() !== '' && label.trim() !== '' && chosen.ready;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && state !== 'creating')
          onDone({ displayName: name.trim(), label: label.trim().slice(0, 40), passphrase: chosen.passphrase });
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('you.name')}
          autoFocus
          dir="auto"
          value={name}
          data-testid="display-name"
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('you.label')}
          description={t('you.labelHelp')}
          dir="auto"
          maxLength={40}
          value={label}
          data-testid="lock-label"
          onChange={(event) => {
            setTypedLabel(event.currentTarget.value);
          }}
        />
      </div>
      <NewPassphraseFields chosen={chosen} label={t('you.passphrase')} help={t('you.passphraseHelp')} />
      {state === 'failed' && <Notice meaning="danger">{t('you.failed')}</Notice>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!ready} loading={state === 'creating'} data-testid="create-vault">
          {t('you.create')}
        </Button>
        <Button variant="subtle" onClick={onBack} disabled={state === 'creating'}>
          {door === 'office' ? t('common:back') : t('leave')}
        </Button>
      </div>
      <p className={classes.help} role="status">
        {state === 'creating' ? t(door === 'sample' ? 'you.creatingSample' : 'you.creating') : ''}
      </p>
    </form>
  );
}
