import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskForm } from './AskForm.tsx';
import { Waiting, type Sent } from './Waiting.tsx';
import classes from './JoiningScreen.module.css';

/** A vault without an office: it can only ask to come in, or be locked. */
export function JoiningScreen() {
  const { t } = useTranslation('joining');
  const main = useMain();
  const { vault, refreshMe } = useOpenVault();
  const [sent, setSent] = useState<Sent | null>(null);

  async function lock(): Promise<void> {
    await vault.settle(null);
    await main.lock(null);
  }
  return (
    <main className={classes.screen} data-testid="joining">
      <Page
        narrow
        title={sent === null ? t('title') : t('waiting')}
        context={sent === null ? t('intro') : t(sent.leftAtDoor ? 'atDoor' : 'byFile')}
        actions={
          <Button variant="default" size="xs" onClick={() => void lock()}>
            {t('lock')}
          </Button>
        }
      >
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
      </Page>
    </main>
  );
}
