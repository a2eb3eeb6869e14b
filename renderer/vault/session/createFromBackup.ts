import type { Output } from '#shared/rpc/rpc.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import { backupSource } from '#renderer/vault/backup/backupSink.ts';
import { inspectBackup, type Inspected } from '#renderer/vault/backup/inspectBackup.ts';
import { openBackup, type OpenedBackup } from '#renderer/vault/backup/openBackup.ts';
import { BringingFiles } from '#renderer/vault/files/bringingFiles.ts';
import { openLog, type SealedLog } from '#renderer/vault/log/openLog.ts';
import { readArchive } from '#renderer/vault/log/archive/readArchive.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { trySecretWith } from './backupVaultOf.ts';
import { DROPPED, dropsNumbers } from './droppedNumbers.ts';
import { whereEntry } from './incarnation.ts';
import { makeVaultKey, type VaultKey } from './keySlotsFile.ts';
import { RECOVERY_MADE_AT } from './keysShelf.ts';
import type { OpenVault } from './openState.ts';
import { openVault } from './openVault.ts';
import type { VaultPorts } from './vaultPorts.ts';

type Created = Output<VaultCalls, 'createFromBackup'>;
interface Asked {
  readonly token: string;
  readonly secret: string;
  readonly passphrase: string;
}

/** [BK14, BK15] A new vault of the same person: its log is the backup's under another key, by another actor. The key
 *  slots come last, so that a crash before leaves no vault at all. */
export async function createFromBackup(
  ports: VaultPorts,
  { token, secret, passphrase }: Asked,
): Promise<Result<{ readonly vault: OpenVault; readonly created: Created }>> {
  const { crypto } = ports;
  const source = await backupSource(ports.files, { token });
  if (!source.ok) return source;
  const by = { own: null, secret, name: null };
  const backup = await openBackup(crypto, source.value, by, trySecretWith(ports));
  if (!backup.ok) return backup;
  const inspected = await inspectBackup(crypto, backup.value, null);
  if (!inspected.ok) return inspected;
  const { keyring, contents } = inspected.value;
  if (keyring === null) return fail('backup/not-readable', 'no-keyring');
  const key = await makeVaultKey(ports, passphrase);
  if (!key.ok) return key;
  const copied = await copyInto(ports, key.value, backup.value, { ...inspected.value, keyring });
  if (!copied.ok) return copied;
  const vault = await openVault(ports, key.value);
  if (!vault.ok) return vault;
  const files = await bringFiles(vault.value, backup.value);
  if (!files.ok) return files;
  const committed = await key.value.commit();
  if (!committed.ok) return committed;
  const { records, damaged } = contents;
  const lost = damaged + files.value;
  return ok({ vault: vault.value, created: { recoveryCode: key.value.recoveryCode, records, damaged: lost } });
}

/** [FL18] Once the records are there. Answers how many chunks did not open. */
async function bringFiles(
  { ports, office }: OpenVault,
  { source, key, header }: OpenedBackup,
): Promise<Result<number>> {
  if (office === null) return ok(0);
  const files = new BringingFiles(office.files.work, false);
  const read = await readArchive(source, { crypto: ports.crypto, key }, header, {
    entry: () => undefined,
    chunk: (bytes) => {
      files.gather(bytes);
    },
    pieceEnds: () => files.take(),
  });
  await files.finish();
  if (!read.ok) return fail('backup/not-readable', read.code);
  return files.refused === null ? ok(files.damaged) : fail('backup/no-room');
}

async function copyInto(
  ports: VaultPorts,
  key: VaultKey,
  backup: OpenedBackup,
  inspected: Inspected & { readonly keyring: KeyringEntry },
): Promise<Result<null>> {
  const { files, crypto } = ports;
  const log = await openLog({ files, crypto, ...key, isNew: true, visit: () => undefined });
  if (!log.ok) return fail('vault/disk', log.code);
  const isWhole = inspected.contents.damaged === 0;
  const keyring = { ...inspected.keyring, actor: newActor(crypto, inspected.keyring.memberId) };
  await log.value.append([keyring, ...(await firstEntries(ports))]);
  let batch: LogEntry[] = [];
  const read = await readArchive(backup.source, { crypto, key: backup.key }, backup.header, {
    entry: (entry) => {
      if (isCopied(entry, isWhole)) batch.push(entry);
    },
    pieceEnds: async () => {
      batch = await append(log.value, batch);
    },
  });
  await append(log.value, batch);
  await log.value.settled();
  return read.ok ? ok(null) : fail('backup/not-readable', read.code);
}

async function append(log: SealedLog, batch: readonly LogEntry[]): Promise<LogEntry[]> {
  if (batch.length > 0) await log.append(batch);
  return [];
}

async function firstEntries(ports: VaultPorts): Promise<LogEntry[]> {
  const at = ports.clock();
  return [
    { v: 1, t: 'shelf', key: RECOVERY_MADE_AT, value: at },
    // The laptop that this replaces may have given numbers since.
    { v: 1, t: 'shelf', key: DROPPED, value: { ...dropsNumbers.copied, at } },
    ...(await whereEntry(ports)),
  ];
}

/** What belongs to one vault on one laptop: its keys, where it lies, its own backups, what it last did. */
const ofOneVault = /^(backup|keys|vault|numbers|sync)\//;

/** [BK15] After damage the changes are read from the office again, from the first: what is missing may be there. */
function isCopied(entry: LogEntry, isWhole: boolean): boolean {
  if (entry.t === 'keyring') return false;
  if (entry.t === 'shelf') return !ofOneVault.test(entry.key);
  return isWhole || entry.t !== 'checkpoint';
}
