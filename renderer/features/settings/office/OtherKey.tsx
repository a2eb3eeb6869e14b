import { Button, Checkbox } from '@mantine/core';
import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { KeyGroups } from './KeyGroups.tsx';
import { officeFailure, type OfficeFailure } from './officeFailure.ts';
import { keyToFollow } from './keyToFollow.ts';

/** The other form of pin is a whole key, which nobody reads aloud. */
const isReadAloud = (pin: string): boolean => pin.startsWith('sha256/');
type Inspected = Output<MainCalls, 'inspectServer'>;

/** The server shows another key: both are shown, so that two people can compare them on the telephone. Looking sends
 *  nothing but a greeting, and nothing goes there before somebody says that the groups are the same. */
export function OtherKey({ office }: { readonly office: NonNullable<SyncState['office']> }) {
  const { t } = useTranslation('officeServer');
  const [main, vault] = [useMain(), useVault()];
  const [seen, setSeen] = useState<Inspected | null>(null);
  const [compared, setCompared] = useState(false);
  const [state, setState] = useState<'still' | 'busy' | OfficeFailure>('still');
  const key = seen === null ? undefined : keyToFollow(seen.keys);

  async function look(): Promise<void> {
    setState('busy');
    setCompared(false);
    const answer = await main.inspectServer({ url: office.origin });
    setSeen(answer.ok ? answer.value : null);
    setState(answer.ok ? 'still' : officeFailure(answer.code));
  }
  async function accept(pin: string): Promise<void> {
    setState('busy');
    const accepted = await vault.acceptServerKey({ origin: office.origin, pin });
    setState(accepted.ok ? 'still' : officeFailure(accepted.code));
  }
  return (
    <Notice meaning="danger" title={t('otherKey.title')}>
      <div className={classes.section} data-testid="other-key">
        <p>{t('otherKey.help')}</p>
        <strong>{t('otherKey.known')}</strong>
        {office.pins.filter(isReadAloud).map((pin) => (
          <KeyGroups key={pin} pin={pin} />
        ))}
        {key === undefined ? (
          <div>
            <Button variant="default" loading={state === 'busy'} onClick={() => void look()} data-testid="look-at-key">
              {t('otherKey.look')}
            </Button>
          </div>
        ) : (
          <>
            <strong>{t(key.authority ? 'otherKey.nowAuthority' : 'otherKey.now')}</strong>
            <KeyGroups pin={key.pin} />
            <Checkbox
              label={t('otherKey.compared')}
              checked={compared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
              data-testid="key-compared"
            />
            <div>
              <Button
                variant="default"
                disabled={!compared}
                loading={state === 'busy'}
                onClick={() => void accept(key.pin)}
                data-testid="accept-key"
              >
                {t('otherKey.accept')}
              </Button>
            </div>
          </>
        )}
        {state !== 'still' && state !== 'busy' && <p>{t(`failed.${state}`)}</p>}
      </div>
    </Notice>
  );
}
