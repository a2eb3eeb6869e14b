import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { officeFailure, type OfficeFailure } from './officeFailure.ts';

/** The account of this laptop at the server. The vault asks the server who we are before it keeps anything. */
export function AccountForm({ origin, pins }: { readonly origin: string; readonly pins: readonly string[] }) {
  const { t } = useTranslation('officeServer');
  const vault = useVault();
  const [state, setState] = useState<'still' | 'busy' | OfficeFailure>('still');
  const form = useForm({ initialValues: { account: '', password: '', circleDatabase: '' } });

  async function connect(values: typeof form.values): Promise<void> {
    setState('busy');
    const connected = await vault.connectOffice({ origin, pins: [...pins], ...values });
    setState(connected.ok ? 'still' : officeFailure(connected.code));
  }
  const plain = { dir: 'ltr', autoComplete: 'off', spellCheck: false } as const;
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => void connect(values))}>
      <TextInput
        label={t('hand.account')}
        required
        {...plain}
        data-testid="office-account"
        {...form.getInputProps('account')}
      />
      <PasswordInput
        label={t('hand.password')}
        required
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('hand.show') }}
        data-testid="office-password"
        {...form.getInputProps('password')}
      />
      <TextInput
        label={t('hand.database')}
        description={t('hand.databaseHelp')}
        required
        {...plain}
        data-testid="office-database"
        {...form.getInputProps('circleDatabase')}
      />
      <div>
        <Button type="submit" loading={state === 'busy'} data-testid="office-connect">
          {t('hand.connect')}
        </Button>
      </div>
      {state !== 'still' && state !== 'busy' && <Notice meaning="danger">{t(`failed.${state}`)}</Notice>}
    </form>
  );
}
