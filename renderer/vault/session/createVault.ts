import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { openCircle } from '#renderer/vault/circle/circle.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { fillWithSample } from './fillWithSample.ts';
import { whereEntry } from './incarnation.ts';
import { makeVaultKey, type VaultKey } from './keySlotsFile.ts';
import { RECOVERY_MADE_AT } from './keysShelf.ts';
import type { OpenVault } from './openState.ts';
import { openVault } from './openVault.ts';
import type { VaultPorts } from './vaultPorts.ts';

type OfficeProfile = Input<VaultCalls, 'createOffice'>['office'];
export type Created = Output<VaultCalls, 'createOffice'>;
type CreateFailure = 'vault/exists' | 'vault/disk' | 'vault/damaged' | 'vault/newer';
type Making = Promise<Result<{ vault: OpenVault; created: Created }, CreateFailure>>;

/** [V3] The log with all that belongs to a new vault, then its key slots: cut short, there is no vault and the profile is
 *  an unfinished one. Answers the opened vault. */
async function makeVault(
  ports: VaultPorts,
  passphrase: string,
  first: (ports: VaultPorts) => readonly LogEntry[],
  fill: (vault: OpenVault) => Promise<unknown>,
): Making {
  const key = await makeVaultKey(ports, passphrase);
  if (!key.ok) return key;
  const made = { v: 1, t: 'shelf', key: RECOVERY_MADE_AT, value: ports.clock() } as const;
  const vault = await buildVault(ports, key.value, [...first(ports), made]);
  if (!vault.ok) return vault;
  await fill(vault.value);
  const committed = await key.value.commit();
  if (!committed.ok) return committed;
  return ok({ vault: vault.value, created: { recoveryCode: key.value.recoveryCode } });
}

/** A vault's log with its first entries, opened. The way into it is still to be written. */
export async function buildVault(
  ports: VaultPorts,
  key: VaultKey,
  first: readonly LogEntry[],
): Promise<Result<OpenVault, CreateFailure>> {
  const { files, crypto } = ports;
  const log = await openLog({ files, crypto, ...key, visit: () => undefined, isNew: true });
  if (!log.ok) return fail('vault/disk', log.code);
  await log.value.append([...first, ...(await whereEntry(ports))]);
  return openVault(ports, key);
}

/** A vault that waits to be let in: it has keys and a name, and belongs nowhere yet. */
export function createJoiningVault(
  ports: VaultPorts,
  { displayName, passphrase }: Input<VaultCalls, 'createJoining'>,
): Making {
  const first = (): LogEntry[] => [newKeyring(ports.crypto, displayName, false)];
  return makeVault(ports, passphrase, first, () => Promise.resolve());
}

/** A vault whose owner founds an office: the root of its membership, one circle, the office's own record. */
export function createOfficeVault(
  ports: VaultPorts,
  options: {
    readonly displayName: string;
    readonly passphrase: string;
    /** null for a sample, which brings its own. */
    readonly office: OfficeProfile | null;
    readonly cases?: number;
    readonly seed?: number;
  },
): Making {
  const { crypto, clock } = ports;
  const { office, cases = 0, seed = 0 } = options;
  const first = (): LogEntry[] => [
    foundOffice(crypto, newKeyring(crypto, options.displayName, office === null), clock()),
  ];
  return makeVault(ports, options.passphrase, first, async (vault) => {
    await foundIn(vault, office);
    if (office === null) await fillWithSample(vault, { cases, seed });
  });
}

/** The root entry also travels as a document, so that the server holds the whole membership; then the office's record. */
export async function foundIn(
  { office, keyring, ports }: OpenVault,
  profile: Readonly<Record<string, string | number>> | null,
): Promise<void> {
  const [root] = keyring.membership;
  const circle = openCircle(ports.crypto, keyring);
  if (root !== undefined && circle.ok) await office?.send([circle.value.carry(root, ports.clock(), keyring.actor)]);
  if (profile === null) return;
  const changes = Object.entries(profile).map(([path, value]) => ({ path, value }));
  await office?.store.create([{ type: 'office', changes }]);
}
