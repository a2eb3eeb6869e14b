import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { BeforeClosing } from '#renderer/features/carry/BeforeClosing.tsx';
import { JoiningScreen } from '#renderer/features/joining/JoiningScreen.tsx';
import { DataPicture } from '#renderer/features/welcome/DataPicture.tsx';
import { RestoreScreen } from '#renderer/features/welcome/restore/RestoreScreen.tsx';
import { SetupScreen } from '#renderer/features/welcome/SetupScreen.tsx';
import { WelcomeScreen } from '#renderer/features/welcome/WelcomeScreen.tsx';
import { useMain } from '#renderer/services/main.ts';
import { VaultProvider, type OpenVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { OpenedApp } from '../OpenedApp.tsx';
import { enterVault } from './enterVault.ts';
import { Foot } from './Foot.tsx';
import { Locked } from './Locked.tsx';
import { openWorker, type VaultLine } from './openWorker.ts';
import { ShutProfile } from './ShutProfile.tsx';
import { Starting } from './Starting.tsx';

type Where = Output<MainCalls, 'whereAmI'>;

/** Which window this is: the doors, a vault to set up, a locked vault, or an open one. */
export function Stage() {
  const main = useMain();
  const [where, setWhere] = useState<Where | null>(null);
  useEffect(() => {
    void main.whereAmI(null).then((answer) => {
      if (answer.ok) setWhere(answer.value);
    });
  }, [main]);
  if (where === null) return <Starting />;
  if (where.profile === null) return <WelcomeScreen where={where} foot={<Foot where={where} />} />;
  if (where.profile.state === 'damaged' || where.profile.state === 'newer')
    return <ShutProfile state={where.profile.state} />;
  return <ProfileStage where={where} profile={where.profile} />;
}

function ProfileStage({ where, profile }: { readonly where: Where; readonly profile: NonNullable<Where['profile']> }) {
  const main = useMain();
  const [line, setLine] = useState<VaultLine | null>(null);
  const [open, setOpen] = useState<OpenVault | null>(null);
  useEffect(() => {
    let left = false;
    void openWorker(main).then((opened) => {
      if (!left) setLine(opened);
    });
    return () => {
      left = true;
    };
  }, [main]);

  if (line === null) return <Starting />;
  if (open === null) {
    const onOpen = (): void => void enterVault(line, main, setOpen);
    const door = profile.state === 'new' ? where.door : null;
    if (door === null) return <Locked label={profile.label} vault={line.vault} waitMs={where.waitMs} onOpen={onOpen} />;
    const setUp = { vault: line.vault, foot: <LanguageSwitch />, onOpen };
    return door === 'restore' ? <RestoreScreen {...setUp} /> : <SetupScreen {...setUp} door={door} />;
  }
  return (
    <VaultProvider value={open}>
      {open.me.officeId === '' ? <JoiningScreen picture={<DataPicture door="join" />} /> : <OpenedApp where={where} />}
      <BeforeClosing />
    </VaultProvider>
  );
}
