import type { Vault } from '#renderer/services/connectVault.ts';
import { RecoveryCode } from '#renderer/secrets/RecoveryCode.tsx';
import { useMain } from '#renderer/services/main.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupDoor } from './setupDoor.ts';
import { OfficePage, type Office } from './OfficePage.tsx';
import { SetupPage } from './SetupPage.tsx';
import { YouPage, type You } from './YouPage.tsx';

/** How many invented case files a try-out gets. */
const SAMPLE_CASES = 200;
const SAMPLE_SEED = 1;

async function createVault(vault: Vault, door: SetupDoor, you: You, office: Office | null): Promise<string | null> {
  const { displayName, passphrase } = you;
  const made =
    door === 'office' && office !== null
      ? await vault.createOffice({ displayName, passphrase, office })
      : door === 'sample'
        ? await vault.createSample({ displayName, passphrase, cases: SAMPLE_CASES, seed: SAMPLE_SEED })
        : await vault.createJoining({ displayName, passphrase });
  return made.ok ? made.value.recoveryCode : null;
}

interface Props {
  readonly door: SetupDoor;
  readonly vault: Vault;
  readonly foot: ReactNode;
  /** The vault is made and open. */
  readonly onOpen: () => void;
}

/** Behind a door: at most three short pages, the last of which is the recovery code. */
export function SetupScreen({ door, vault, foot, onOpen }: Props) {
  const { t } = useTranslation(['setup', 'recovery']);
  const main = useMain();
  const [office, setOffice] = useState<Office | null>(null);
  const [state, setState] = useState<'office' | 'asking' | 'creating' | 'failed'>(
    door === 'office' ? 'office' : 'asking',
  );
  const [made, setMade] = useState<{ readonly recoveryCode: string; readonly label: string } | null>(null);
  const pages = door === 'sample' ? 2 : 3;
  const youPage = door === 'office' ? 2 : 1;

  async function create(you: You): Promise<void> {
    setState('creating');
    const recoveryCode = await createVault(vault, door, you, office);
    if (recoveryCode === null) {
      setState('failed');
      return;
    }
    await main.labelProfile({ label: you.label, sample: door === 'sample' });
    setMade({ recoveryCode, label: you.label });
  }
  const leave = (): void => void main.leaveProfile(null);

  if (made !== null) {
    return (
      <SetupPage
        foot={foot}
        door={door}
        page={youPage + 1}
        pages={pages}
        title={t('steps.recovery')}
        intro={t('recovery:intro')}
      >
        <RecoveryCode {...made} doneWord={t('recovery:open')} maySkip={door === 'sample'} onDone={onOpen} />
      </SetupPage>
    );
  }
  if (state === 'office') {
    return (
      <SetupPage foot={foot} door={door} page={1} pages={pages} title={t('steps.office')} intro={t('office.intro')}>
        <OfficePage
          office={office}
          onBack={leave}
          onNext={(given) => {
            setOffice(given);
            setState('asking');
          }}
        />
      </SetupPage>
    );
  }
  const back =
    door === 'office'
      ? () => {
          setState('office');
        }
      : leave;
  return (
    <SetupPage foot={foot} door={door} page={youPage} pages={pages} title={t('steps.you')} intro={t('you.intro')}>
      <YouPage
        door={door}
        officeName={office?.name ?? ''}
        state={state}
        onBack={back}
        onDone={(you) => void create(you)}
      />
    </SetupPage>
  );
}
