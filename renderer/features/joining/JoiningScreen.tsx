import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { saveThenLock } from '#renderer/services/saveThenLock.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AskForm } from './AskForm.tsx';
import { Waiting, type Sent } from './Waiting.tsx';
import classes from './JoiningScreen.module.css';

/** A vault without an office: it can only ask to come in, or be locked. */
export function JoiningScreen({ picture }: { readonly picture: ReactNode }) {
  const { t } = useTranslation('joining');
  const main = useMain();
  const { vault, refreshMe } = useOpenVault();
  const [sent, setSent] = useState<Sent | null>(null);

  // Whoever asked, closed Pristan and comes back goes on waiting, or is let in at once.
  useEffect(() => {
    void vault.checkJoin({ answer: null }).then(async (checked) => {
      if (checked.ok && checked.value.joined) await refreshMe();
      else if (checked.ok || checked.code !== 'join/not-asked')
        setSent((now) => now ?? { bytes: null, leftAtDoor: true });
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once: later the waiting screen looks for itself
  }, [vault]);

  const lock = (): void => {
    void saveThenLock({ saving: [() => vault.settle(null)], lock: () => main.lock(null) });
  };
  return (
    <main className={classes.screen} data-testid="joining">
      <div className={classes.columns}>
        <div>
          <h1 className={classes.title}>{sent === null ? t('title') : t('waiting')}</h1>
          <p className={classes.intro}>{sent === null ? t('intro') : t(sent.leftAtDoor ? 'atDoor' : 'byFile')}</p>
          {sent === null ? (
            <AskForm onSent={setSent} />
          ) : (
            <Waiting
              sent={sent}
              onJoined={() => void refreshMe()}
              onStartOver={() => {
                setSent(null);
              }}
            />
          )}
          <div className={classes.foot}>
            <Button variant="default" size="xs" onClick={lock}>
              {t('lock')}
            </Button>
          </div>
        </div>
        <aside className={classes.side}>{picture}</aside>
      </div>
    </main>
  );
}
