import { Button, PasswordInput } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../SetupPage.module.css';

export interface FromFile {
  readonly token: string;
  readonly name: string;
  readonly secret: string;
}
interface Props {
  readonly from: FromFile | null;
  readonly onBack: () => void;
  readonly onNext: (from: FromFile) => void;
}

/** Which backup, and what opened it when it was made. */
export function FilePage({ from, onBack, onNext }: Props) {
  const { t } = useTranslation(['restore', 'setup', 'common']);
  const main = useMain();
  const [picked, setPicked] = useState(from);
  const [secret, setSecret] = useState(from?.secret ?? '');

  async function pick(): Promise<void> {
    const answer = await main.pickBackup(null);
    if (!answer.ok || answer.value.token === null) return;
    setPicked({ token: answer.value.token, name: answer.value.name, secret: '' });
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== null && secret !== '') onNext({ ...picked, secret });
      }}
    >
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void pick()} data-testid="restore-pick">
          {t(picked === null ? 'choose' : 'another')}
        </Button>
        {picked !== null && (
          <bdi dir="ltr" data-testid="restore-file">
            {picked.name}
          </bdi>
        )}
      </div>
      <PasswordInput
        label={t('secret')}
        description={t('secretHelp')}
        autoComplete="off"
        value={secret}
        data-testid="restore-secret"
        visibilityToggleButtonProps={{ 'aria-label': t('setup:you.show') }}
        onChange={(event) => {
          setSecret(event.currentTarget.value);
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={picked === null || secret === ''} data-testid="next">
          {t('common:next')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('setup:leave')}
        </Button>
      </div>
    </form>
  );
}
