import { Button, Menu, PasswordInput } from '@mantine/core';
import type { Vault } from '#renderer/services/connectVault.ts';
import { useMain } from '#renderer/services/main.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountdown } from './useCountdown.ts';
import { useGuessesLeft } from './useGuessesLeft.ts';
import { useLongWait } from './useLongWait.ts';
import classes from './UnlockScreen.module.css';

interface Props {
  readonly label: string;
  readonly vault: Vault;
  /** Milliseconds until the next guess is taken. */
  readonly waitMs: number;
  readonly onOpen: () => void;
  readonly onWipe: () => void;
}
type Said = 'wrong' | 'otherLaptop' | 'damaged' | 'newer' | 'failed' | null;

const sayings: Readonly<Record<string, Said>> = {
  'vault/wrong-passphrase': 'wrong',
  'vault/other-laptop': 'otherLaptop',
  'vault/damaged': 'damaged',
  'vault/none': 'damaged',
  'vault/newer': 'newer',
};

/** Nothing of a client here: the app's name, the profile's label, one field. */
export function UnlockScreen({ label, vault, waitMs, onOpen, onWipe }: Props) {
  const { t } = useTranslation('unlock');
  const main = useMain();
  const field = useRef<HTMLInputElement>(null);
  const [secret, setSecret] = useState('');
  const [opening, setOpening] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const { seconds, start } = useCountdown(waitMs);
  const isLong = useLongWait(opening);
  const guesses = useGuessesLeft();

  async function tryOpen(): Promise<void> {
    setOpening(true);
    setSaid(null);
    const opened = await vault.unlock({ secret });
    if (opened.ok) {
      // Nobody waits for the count: the next thing to be seen is the work.
      onOpen();
      void main.reportGuess({ right: true });
      return;
    }
    if (opened.code === 'vault/wrong-passphrase') {
      const next = await main.reportGuess({ right: false });
      if (next.ok) start(next.value.waitMs);
      await guesses.ask();
    }
    if (opened.code === 'vault/wait') {
      const where = await main.whereAmI(null);
      if (where.ok) start(where.value.waitMs);
    }
    setOpening(false);
    setSecret('');
    setSaid(opened.code === 'vault/wait' ? null : (sayings[opened.code] ?? 'failed'));
    field.current?.focus();
  }

  return (
    <main className={classes.screen} data-testid="unlock">
      <form
        className={classes.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          if (secret !== '' && seconds === 0 && !opening) void tryOpen();
        }}
      >
        <div>
          <p className={classes.app}>Pristan</p>
          <h1 className={classes.label}>
            <bdi>{label}</bdi>
          </h1>
        </div>
        <PasswordInput
          ref={field}
          label={t('secret')}
          description={t('secretHelp')}
          autoFocus
          autoComplete="off"
          value={secret}
          data-testid="unlock-secret"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          onChange={(event) => {
            setSecret(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={opening} disabled={secret === '' || seconds > 0} data-testid="unlock-open">
          {t('open')}
        </Button>
        <div className={classes.said}>
          <p className={classes.wrong} role="alert" data-testid="unlock-said">
            {said === null ? '' : t(said)}
          </p>
          <p className={classes.quiet} role="status">
            {isLong ? t('opening') : ''}
          </p>
          {guesses.left !== null && (
            <p className={classes.quiet} data-testid="guesses-left">
              {t('left', { n: guesses.left })}
            </p>
          )}
          {seconds > 0 && <p className={classes.quiet}>{t('wait', { seconds })}</p>}
        </div>
        <Menu position="bottom" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="subtle" size="xs" data-testid="unlock-more">
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void main.leaveProfile(null)} data-testid="other-profiles">
              {t('others')}
            </Menu.Item>
            <Menu.Item onClick={onWipe} data-testid="unlock-wipe">
              {t('wipe')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </form>
    </main>
  );
}
