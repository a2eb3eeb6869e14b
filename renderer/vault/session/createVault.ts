import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';
import { openCircle } from '#renderer/vault/circle/circle.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { makeVaultKey } from './keySlotsFile.ts';
import type { OpenVault } from './openState.ts';
import { openVault } from './openVault.ts';
import type { VaultPorts } from './vaultPorts.ts';

type OfficeProfile = Input<VaultCalls, 'createOffice'>['office'];
export type Created = Output<VaultCalls, 'createOffice'>;
type CreateFailure = 'vault/exists' | 'vault/disk' | 'vault/damaged' | 'vault/newer';

/** [V3] Key slots, then the log with its first entry, the keyring. Answers the opened vault. */
async function makeVault(
  ports: VaultPorts,
  passphrase: string,
  makeKeyring: () => KeyringEntry,
): Promise<Result<{ vault: OpenVault; created: Created }, CreateFailure>> {
  const key = await makeVaultKey(ports, passphrase);
  if (!key.ok) return key;
  const { files, crypto } = ports;
  const log = await openLog({ files, crypto, ...key.value, visit: () => undefined });
  if (!log.ok) return fail('vault/disk', log.code);
  await log.value.append([makeKeyring()]);
  const vault = await openVault(ports, key.value);
  return vault.ok ? ok({ vault: vault.value, created: { recoveryCode: key.value.recoveryCode } }) : vault;
}

/** A vault that waits to be let in: it has keys and a name, and belongs nowhere yet. */
export function createJoiningVault(
  ports: VaultPorts,
  { displayName, passphrase }: Input<VaultCalls, 'createJoining'>,
): ReturnType<typeof makeVault> {
  return makeVault(ports, passphrase, () => newKeyring(ports.crypto, displayName, false));
}

/** A vault whose owner founds an office: the root of its membership, one circle, the office's own record. */
export async function createOfficeVault(
  ports: VaultPorts,
  options: {
    readonly displayName: string;
    readonly passphrase: string;
    /** null for a sample, which brings its own. */
    readonly office: OfficeProfile | null;
  },
): ReturnType<typeof makeVault> {
  const { crypto, clock } = ports;
  const made = await makeVault(ports, options.passphrase, () =>
    foundOffice(crypto, newKeyring(crypto, options.displayName, options.office === null), clock()),
  );
  if (!made.ok) return made;
  const { vault } = made.value;
  await announceRoot(vault);
  if (options.office === null) return made;
  const changes = Object.entries(options.office).map(([path, value]) => ({ path, value }));
  await vault.office?.store.create([{ type: 'office', changes }]);
  return made;
}

/** The root entry also travels as a document, so that the server holds the whole membership. */
async function announceRoot({ office, keyring, ports }: OpenVault): Promise<void> {
  const [root] = keyring.membership;
  const circle = openCircle(ports.crypto, keyring);
  if (root !== undefined && circle.ok) await office?.send([circle.value.carry(root, ports.clock(), keyring.actor)]);
}
