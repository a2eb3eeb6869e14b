import type { Vault } from '#renderer/services/connectVault.ts';
import { useMain } from '#renderer/services/main.ts';
import { RecoveryCode } from '#renderer/secrets/RecoveryCode.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SetupPage } from '../SetupPage.tsx';
import { FilePage, type FromFile } from './FilePage.tsx';
import { restoreFailures, type RestoreFailure } from './restoreFailure.ts';
import { SecretPage, type NewSecret } from './SecretPage.tsx';

interface Restored {
  readonly recoveryCode: string;
  readonly records: number;
  readonly damaged: number;
  readonly label: string;
}
interface Props {
  readonly vault: Vault;
  readonly foot: ReactNode;
  /** The vault is made and open. */
  readonly onOpen: () => void;
}

/** Behind the quiet door: the file, new secrets for this laptop, what came back. */
export function RestoreScreen({ vault, foot, onOpen }: Props) {
  const { t } = useTranslation(['restore', 'setup', 'recovery']);
  const main = useMain();
  const [file, setFile] = useState<FromFile | null>(null);
  const [asksFile, setAsksFile] = useState(true);
  const [state, setState] = useState<'asking' | 'working' | RestoreFailure>('asking');
  const [restored, setRestored] = useState<Restored | null>(null);
  const page = { door: 'restore', pages: 3, foot } as const;

  async function restore({ token, secret }: FromFile, { passphrase, label }: NewSecret): Promise<void> {
    setState('working');
    const made = await vault.createFromBackup({ token, secret, passphrase });
    if (!made.ok) {
      setState(restoreFailures[made.code] ?? 'other');
      return;
    }
    await main.labelProfile({ label, sample: false });
    setRestored({ ...made.value, label });
  }

  if (restored !== null) {
    const { records, damaged, recoveryCode, label } = restored;
    return (
      <SetupPage {...page} page={3} title={t('doneTitle')} intro={t('recovery:intro')}>
        <div data-testid="restored">
          <Notice meaning={damaged === 0 ? 'safe' : 'needsYou'}>
            <p>{t('cameBack', { n: records })}</p>
            {damaged > 0 && <p>{t('damaged', { n: damaged })}</p>}
          </Notice>
        </div>
        <br />
        <RecoveryCode recoveryCode={recoveryCode} label={label} doneWord={t('recovery:open')} onDone={onOpen} />
      </SetupPage>
    );
  }
  if (asksFile || file === null) {
    return (
      <SetupPage {...page} page={1} title={t('fileTitle')} intro={t('fileIntro')}>
        <FilePage
          from={file}
          onBack={() => void main.leaveProfile(null)}
          onNext={(from) => {
            setFile(from);
            setState('asking');
            setAsksFile(false);
          }}
        />
      </SetupPage>
    );
  }
  return (
    <SetupPage {...page} page={2} title={t('youTitle')} intro={t('youIntro')}>
      <SecretPage
        state={state}
        onBack={() => {
          setAsksFile(true);
        }}
        onDone={(chosen) => void restore(file, chosen)}
      />
    </SetupPage>
  );
}
