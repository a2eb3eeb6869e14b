import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { BackupVault } from '#renderer/vault/backup/backupVault.ts';
import { backupVaultOf } from '#renderer/vault/session/backupVaultOf.ts';
import { createOfficeVault } from '#renderer/vault/session/createVault.ts';
import { openVaultKey } from '#renderer/vault/session/openVaultKey.ts';
import { openVault } from '#renderer/vault/session/openVault.ts';
import type { OpenOffice, OpenVault } from '#renderer/vault/session/openState.ts';
import type { VaultPorts } from '#renderer/vault/session/vaultPorts.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { backupFolderFor } from './backupFolder.ts';
import { filesOf, office as officeProfile, passphrase, profileFolder, valueOf } from './folderVault.ts';

/** An office's vault, open from within, with a folder for its backups and a clock that a test sets. */
export interface VaultForBackup {
  readonly folder: string;
  readonly stick: string;
  readonly time: { now: number };
  readonly open: OpenVault;
  readonly office: OpenOffice;
  readonly backup: BackupVault;
  close(): Promise<void>;
}
type Files = Client<FileCalls>;
type Around = (files: Files) => Files;

export async function vaultForBackup(around: Around = (files) => files): Promise<VaultForBackup> {
  const folder = await profileFolder();
  const stick = await backupFolderFor(folder);
  return opened(folder, stick, around, async (ports) => {
    const options = { displayName: 'Anna', passphrase, office: officeProfile };
    return valueOf(await createOfficeVault(ports, options)).vault;
  });
}

/** The same, after its session has ended. */
export async function reopened(
  { folder, stick, time }: Pick<VaultForBackup, 'folder' | 'stick' | 'time'>,
  around: Around = (files) => files,
): Promise<VaultForBackup> {
  const again = await opened(folder, stick, around, async (ports) => {
    const key = valueOf(await openVaultKey(ports, passphrase));
    return valueOf(await openVault(ports, key));
  });
  again.time.now = time.now;
  return again;
}

async function opened(
  folder: string,
  stick: string,
  around: Around,
  open: (ports: VaultPorts) => Promise<OpenVault>,
): Promise<VaultForBackup> {
  const crypto = await loadSodium();
  const time = { now: Date.UTC(2026, 10, 22) };
  const files = filesOf(folder);
  const vault = await open({
    files: around(files),
    crypto,
    clock: () => (time.now += 1),
    argon2: (secret, salt, parameters) => Promise.resolve(crypto.argon2id(secret, salt, parameters)),
    openReplicaDatabase: null,
    emit: () => undefined,
    options: { cheapPassphrase: true, retryMs: 20, quietMs: 3_600_000 },
  });
  if (vault.office === null) throw new Error('no office');
  return {
    ...{ folder, stick, time, open: vault, office: vault.office, backup: backupVaultOf(vault) },
    async close() {
      await vault.office?.close();
      await files.close();
    },
  };
}
