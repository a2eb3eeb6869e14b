import { Button } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { RecordDialog } from '#renderer/features/files/recording/RecordDialog.tsx';
import { useGuideProgress } from '#renderer/features/guide/useGuideProgress.ts';
import { WipeDialog } from '#renderer/features/wipe/WipeDialog.tsx';
import { useTrouble } from '#renderer/services/trouble.ts';
import { MayWriteProvider } from '#renderer/ui/mayWrite.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Palette } from './commands/Palette.tsx';
import { useAppCommands } from './commands/useAppCommands.ts';
import { useKeyboard } from './commands/useKeyboard.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './frame/Frame.tsx';
import { useLocking } from './frame/useLocking.ts';
import { usePlaceKeeper } from './frame/usePlaceKeeper.ts';
import { useTellCopied } from './frame/useTellCopied.ts';
import { Places } from './Places.tsx';

type Where = Output<MainCalls, 'whereAmI'>;

/** An open vault: frame, routes, palette, keys. Routes stand behind `#`: app:// serves one page. */
export function OpenedApp({ where }: { readonly where: Where }) {
  return (
    <Router hook={useHashLocation}>
      <Opened where={where} />
    </Router>
  );
}

function Opened({ where }: { readonly where: Where }) {
  const { noteLock } = useGuideProgress();
  const lock = useLocking(noteLock);
  const [location] = useLocation();
  const [wiping, setWiping] = useState(false);
  const askToWipe = useCallback(() => {
    setWiping(true);
  }, []);
  const mayWrite = useTrouble() !== 'newer';
  usePlaceKeeper();
  useTellCopied();
  useAppCommands({ lock, wipe: askToWipe });
  useKeyboard();
  return (
    <MayWriteProvider value={mayWrite}>
      <Frame testRuntime={where.testRuntime} whole={location.startsWith('/interview/')} onLock={lock}>
        <ErrorBoundary resetKey={location} fallback={<Broken onLock={lock} />}>
          <Places where={where} />
        </ErrorBoundary>
      </Frame>
      <Palette />
      <RecordDialog />
      <WipeDialog
        opened={wiping}
        onClose={() => {
          setWiping(false);
        }}
      />
      <Notifications position="bottom-center" />
    </MayWriteProvider>
  );
}

function Broken({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Page title="Pristan" narrow>
      <Notice meaning="danger">{t('crashed')}</Notice>
      <Button mt="md" onClick={onLock}>
        {t('reload')}
      </Button>
    </Page>
  );
}
