import { Button, PasswordInput } from '@mantine/core';
import type { BackupContents } from '#shared/ipc/vault/backupCalls.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { backupFailure, type BackupFailure } from './backupFailure.ts';
import { FoundInBackup } from './FoundInBackup.tsx';

interface Picked {
  readonly token: string;
  readonly name: string;
}
type Result = Output<VaultCalls, 'restoreBackup'>;

/** A backup is opened and counted first; then a person says whether it shall be joined with what is here. */
export function BringBack() {
  const { t } = useTranslation('backups');
  const main = useMain();
  const vault = useVault();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [contents, setContents] = useState<BackupContents | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<BackupFailure | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  async function look({ token }: Picked, typed: string | null): Promise<void> {
    setBusy(true);
    const found = await vault.checkBackup({ token, name: null, secret: typed });
    setBusy(false);
    if (!found.ok && found.code === 'backup/needs-secret') setSecret('');
    else setFailure(found.ok ? null : backupFailure(found.code));
    setContents(found.ok ? found.value : null);
  }
  async function pick(): Promise<void> {
    const answer = await main.pickBackup(null);
    if (!answer.ok || answer.value.token === null) return;
    const chosen = { token: answer.value.token, name: answer.value.name };
    setPicked(chosen);
    setSecret(null);
    setContents(null);
    setResult(null);
    setFailure(null);
    await look(chosen, null);
  }
  async function bringBack({ token }: Picked): Promise<void> {
    setBusy(true);
    const done = await vault.restoreBackup({ token, name: null, secret });
    setBusy(false);
    setResult(done.ok ? done.value : null);
    setFailure(done.ok ? null : backupFailure(done.code));
    if (done.ok) setContents(null);
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('restore.title')}</h2>
      <p className={classes.soft}>{t('restore.help')}</p>
      <Button variant="default" loading={busy} onClick={() => void pick()} data-testid="pick-backup">
        {t('restore.choose')}
      </Button>
      {picked !== null && <bdi dir="ltr">{picked.name}</bdi>}
      {picked !== null && secret !== null && contents === null && result === null && (
        <Secret
          secret={secret}
          onType={setSecret}
          onLook={() => {
            setFailure(null);
            void look(picked, secret);
          }}
        />
      )}
      {contents !== null && <FoundInBackup contents={contents} />}
      {picked !== null && contents !== null && (
        <Button loading={busy} onClick={() => void bringBack(picked)} data-testid="bring-back">
          {t('restore.now')}
        </Button>
      )}
      <span role="status">{busy && contents !== null ? t('restore.working') : ''}</span>
      {failure !== null && <Notice meaning="needsYou">{t(`failed.${failure}`)}</Notice>}
      {result !== null && <Outcome result={result} />}
    </section>
  );
}

interface SecretProps {
  readonly secret: string;
  readonly onType: (secret: string) => void;
  readonly onLook: () => void;
}

function Secret({ secret, onType, onLook }: SecretProps) {
  const { t } = useTranslation(['backups', 'safety', 'common']);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (secret !== '') onLook();
      }}
    >
      <PasswordInput
        label={t('restore.secret')}
        description={t('restore.secretHelp')}
        autoFocus
        autoComplete="off"
        value={secret}
        data-testid="backup-secret"
        visibilityToggleButtonProps={{ 'aria-label': t('safety:show') }}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <div>
        <Button type="submit" disabled={secret === ''} data-testid="open-backup">
          {t('common:open')}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ result }: { readonly result: Result }) {
  const { t } = useTranslation('backups');
  const { added, merged, same, damaged } = result;
  return (
    <div data-testid="brought-back" className={classes.wide}>
      <Notice meaning={damaged === 0 ? 'safe' : 'needsYou'}>
        <p>{t('restore.done', { added, merged, same })}</p>
        {damaged > 0 && <p>{t('restore.damaged', { n: damaged })}</p>}
      </Notice>
    </div>
  );
}
