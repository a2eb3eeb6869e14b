import { Button } from '@mantine/core';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import styles from './Invite.module.css';

type Made = Output<VaultCalls, 'createInvite'>;

/** The invite file, which holds no secret, and the code, which is said and never written down. */
export function Invite() {
  const { t, i18n } = useTranslation('colleagues');
  const main = useMain();
  const vault = useVault();
  const [made, setMade] = useState<Made | null>(null);
  const [failed, setFailed] = useState(false);

  async function save(invite: Made): Promise<void> {
    await main.saveFile({
      name: `invite-${invite.inviteId.slice(0, 6).replaceAll(/\W/g, 'x')}.pristan-invite`,
      bytes: invite.bytes,
    });
  }
  async function make(): Promise<void> {
    const answer = await vault.createInvite(null);
    setFailed(!answer.ok);
    if (!answer.ok) return;
    setMade(answer.value);
    await save(answer.value);
  }
  const until =
    made === null
      ? ''
      : new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'long' }).format(made.expiresAt);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('invite.title')}</h2>
      <p className={classes.soft}>{t('invite.steps')}</p>
      {made !== null && (
        <div className={styles.code}>
          <p className={classes.small}>{t('invite.code')}</p>
          <p className={styles.letters} data-testid="spoken-code">
            {groupsOf(made.spokenCode).map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </p>
          <p className={classes.small}>{t('invite.until', { when: until })}</p>
        </div>
      )}
      {failed && <Notice meaning="danger">{t('failed.other')}</Notice>}
      <div className={classes.buttons}>
        <Button variant={made === null ? 'filled' : 'default'} onClick={() => void make()} data-testid="make-invite">
          {t('invite.make')}
        </Button>
        {made !== null && (
          <Button variant="subtle" onClick={() => void save(made)}>
            {t('invite.saveAgain')}
          </Button>
        )}
      </div>
    </section>
  );
}

function groupsOf(code: string): readonly string[] {
  return code.includes('-') ? code.split('-') : (code.match(/.{1,5}/g) ?? []);
}
