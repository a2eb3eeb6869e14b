import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { officeRecord } from './officeRecord.ts';
import { buildVault, foundIn } from './createVault.ts';
import { fillWithSample } from './fillWithSample.ts';
import type { VaultKey } from './keySlotsFile.ts';
import { RECOVERY_MADE_AT, recoveryMadeAt } from './keysShelf.ts';
import type { OpenVault } from './openState.ts';
import type { VaultPorts } from './vaultPorts.ts';

const INVENTED_CASES = 60;

/** [V16] Another vault in the same folder: the same person's, with an office of the same name, and nobody in it or people
 *  who do not exist. Nothing in it says that it is a sample. */
export async function makeDuressVault(vault: OpenVault, key: VaultKey, people: 'none' | 'invented'): Promise<void> {
  const { crypto, clock } = vault.ports;
  // It is opened for a moment, beside the open one: no replica, and no word to the page.
  const ports: VaultPorts = { ...vault.ports, openReplicaDatabase: null, emit: () => undefined };
  const keyring: KeyringEntry = foundOffice(crypto, newKeyring(crypto, vault.keyring.displayName, false), clock());
  const first: LogEntry[] = [
    keyring,
    { v: 1, t: 'guide' },
    { v: 1, t: 'shelf', key: RECOVERY_MADE_AT, value: recoveryMadeAt(vault) },
  ];
  const made = await buildVault(ports, key, first);
  if (!made.ok) throw new Error(made.code);
  await foundIn(made.value, officeProfileOf(vault));
  if (people === 'invented') {
    const seed = new DataView(crypto.random(4).buffer).getUint32(0);
    await fillWithSample(made.value, { cases: INVENTED_CASES, seed });
  }
  await made.value.log.settled();
  await made.value.office?.close();
}

function officeProfileOf({ office }: OpenVault): Readonly<Record<string, string | number>> {
  const data = office === null ? {} : (officeRecord(office)?.data ?? {});
  const text = (leaf: string): string => (typeof data[leaf] === 'string' ? data[leaf] : '');
  return {
    name: text('name'),
    letterhead: text('letterhead'),
    countryRules: text('countryRules') || 'generic',
    signatory: text('signatory'),
    nextLetterNumber: 1,
    nextCaseNumber: 1,
  };
}
