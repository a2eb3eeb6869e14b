import { Button } from '@mantine/core';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useBackupState } from '#renderer/services/backupState.ts';
import { keep, recall } from '#renderer/services/pageMemory.ts';
import { useSyncState } from '#renderer/services/syncState.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './TodayScreen.module.css';

/** What only a person can decide: colleagues who ask to join, documents that did not open, a backup that is due, a
 *  laptop that leaves something unprotected (said once: whoever put it away finds it in the settings). */
export function Waiting({ warnings }: { readonly warnings: readonly string[] }) {
  const { t } = useTranslation('today');
  const requests = useJoinRequests();
  const laptop = useUntilPutAway(warnings);
  const quarantined = useSyncState()?.quarantined ?? 0;
  const backup = useBackupState()?.remind === true;
  const isNothing = requests.length === 0 && quarantined === 0 && !laptop.isShown && !backup;
  return (
    <section>
      <h2 className={classes.heading}>{t('waiting')}</h2>
      {isNothing && <p className={classes.none}>{t('noneWaiting')}</p>}
      <ul className={classes.list}>
        {requests.map(({ id, name }) => (
          <li key={id} className={classes.line}>
            <span className={classes.who}>{t('joining', { name: `\u2068${name}\u2069` })}</span>
            <Link href="/settings/colleagues">{t('look')}</Link>
          </li>
        ))}
        {quarantined > 0 && (
          <li className={classes.line}>
            <span className={classes.who}>{t('quarantined', { n: quarantined })}</span>
            <Link href="/settings/office">{t('look')}</Link>
          </li>
        )}
        {backup && (
          <li className={classes.line} data-testid="backup-reminder">
            <span className={classes.who}>{t('backup')}</span>
            <Link href="/settings/backups">{t('look')}</Link>
          </li>
        )}
        {laptop.isShown && (
          <li className={classes.line} data-testid="laptop-warnings">
            <span className={classes.who}>{t('laptop')}</span>
            <Button variant="subtle" size="xs" onClick={laptop.putAway}>
              {t('putAway')}
            </Button>
            <Link href="/settings/laptop">{t('look')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Shown again only when the system beneath leaves something else open. */
function useUntilPutAway(warnings: readonly string[]): { readonly isShown: boolean; readonly putAway: () => void } {
  const found = warnings.toSorted().join(' ');
  const [putAway, setPutAway] = useState(() => recall('laptopWarnings'));
  return {
    isShown: found !== '' && found !== putAway,
    putAway: () => {
      keep('laptopWarnings', found);
      setPutAway(found);
    },
  };
}

function useJoinRequests(): Output<VaultCalls, 'joinRequests'> {
  const vault = useVault();
  const [requests, setRequests] = useState<Output<VaultCalls, 'joinRequests'>>([]);
  useEffect(() => {
    const ask = (): void => {
      void vault.joinRequests(null).then((answer) => {
        if (answer.ok) setRequests(answer.value);
      });
    };
    ask();
    return vault.on('joinChanged', ask);
  }, [vault]);
  return requests;
}
