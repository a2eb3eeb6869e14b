import { Button, TextInput } from '@mantine/core';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { AccountForm } from './AccountForm.tsx';
import { CompareKey } from './CompareKey.tsx';
import { officeFailure, type OfficeFailure } from './officeFailure.ts';

type Inspected = Output<MainCalls, 'inspectServer'>;

/** Address, then the key compared by voice, then the account: nothing is told to a server whose key was not compared. */
export function ByHand() {
  const { t } = useTranslation('officeServer');
  const main = useMain();
  const [address, setAddress] = useState('');
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const [pins, setPins] = useState<readonly string[] | null>(null);
  const [state, setState] = useState<'still' | 'busy' | OfficeFailure>('still');

  async function look(): Promise<void> {
    setState('busy');
    setInspected(null);
    setPins(null);
    const url = withScheme(address.trim());
    const answer = await main.inspectServer({ url });
    setState(answer.ok ? 'still' : officeFailure(answer.code));
    if (!answer.ok) return;
    setInspected(answer.value);
    if (!answer.value.secure) setPins([]);
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('hand.title')}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextInput
          label={t('hand.address')}
          placeholder="https://office.example.org"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={address}
          data-testid="office-address"
          onChange={(event) => {
            setAddress(event.currentTarget.value);
          }}
        />
        <div>
          <Button
            type="submit"
            variant="default"
            loading={state === 'busy'}
            disabled={address.trim() === ''}
            data-testid="inspect-server"
          >
            {t('hand.look')}
          </Button>
        </div>
      </form>
      {state !== 'still' && state !== 'busy' && <Notice meaning="danger">{t(`failed.${state}`)}</Notice>}
      {inspected !== null && inspected.secure && pins === null && <CompareKey keys={inspected.keys} onSame={setPins} />}
      {inspected !== null && !inspected.secure && <Notice meaning="needsYou">{t('hand.plain')}</Notice>}
      {pins !== null && <AccountForm origin={new URL(withScheme(address.trim())).origin} pins={pins} />}
    </section>
  );
}

/** People leave the scheme out; an unencrypted server must be asked for in full. */
function withScheme(address: string): string {
  return /^https?:\/\//.test(address) ? address : `https://${address}`;
}
