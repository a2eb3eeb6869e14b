import { fail } from '#shared/kernel/result.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { BackupVault } from '#renderer/vault/backup/backupVault.ts';
import type { TrySecret } from '#renderer/vault/backup/openBackup.ts';
import { forget, unlockSlots } from './keySlotsFile.ts';
import type { OpenVault } from './openState.ts';
import type { VaultPorts } from './vaultPorts.ts';
import { saved } from './saved.ts';

/** An open vault as its backups see it. */
export function backupVaultOf(vault: OpenVault): BackupVault {
  const { ports, log, shelf } = vault;
  const { files, crypto, clock } = ports;
  return {
    ...{ files, crypto, clock, log, shelf },
    own: { vaultId: vault.vaultId, key: vault.backupKey },
    async keep(key, value) {
      if (value === null) shelf.delete(key);
      else shelf.set(key, value);
      await saved(vault, log.append([{ v: 1, t: 'shelf', key, value }]));
    },
    keyring: () => vault.keyring,
    head: () => headOf(vault),
    office: () => vault.office,
    trySecret: trySecretWith(ports),
  };
}

/** One Argon2id run on the key slots at a backup's head. */
export function trySecretWith(ports: VaultPorts): TrySecret {
  return async (slots, secret) => {
    const unlocked = await unlockSlots(ports, slots, secret);
    if (!unlocked.ok) return unlocked;
    forget(unlocked.value.keys);
    // A backup holds one vault: what a passphrase for duress opens is not in it.
    if (unlocked.value.opened.kind === 'duress') return fail('vault/wrong-passphrase');
    return { ok: true, value: unlocked.value.opened };
  };
}

function headOf({ keyring, connection, paused, shelf, place, guided }: OpenVault): LogEntry[] {
  const entries: LogEntry[] = [keyring, { v: 1, t: 'office', connection, paused }];
  for (const [key, value] of shelf) entries.push({ v: 1, t: 'shelf', key, value });
  if (place !== null) entries.push({ v: 1, t: 'place', place });
  if (guided) entries.push({ v: 1, t: 'guide' });
  return entries;
}
