/** Laptops of one office, each with a folder for its backups, and what a test does with them. */
import path from 'node:path';
import { expect } from 'vitest';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { backupFolderFor, picking } from './backupFolder.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from './folderVault.ts';
import { folderOffice } from './folderOffice.ts';
import { nodeOfficeFetch } from './nodeOfficeFetch.ts';
import { withNewCircle, type TestOffice } from './testOffice.ts';

export interface BackupLaptop extends FolderVault {
  readonly folder: string;
  readonly stick: string;
  readonly picks: ReturnType<typeof picking>;
}
/** The passphrase of a second vault. */
export const otherPassphrase = 'another long passphrase';
const patience = { timeout: 30_000, interval: 50 };

export async function aLaptop(server: TestOffice): Promise<BackupLaptop> {
  const folder = await profileFolder();
  const picks = picking();
  const vault = await vaultIn(folder, { network: nodeOfficeFetch(server), picked: picks.picked });
  return { ...vault, folder, stick: await backupFolderFor(folder), picks };
}

export async function foundAndConnect(vault: BackupLaptop, server: TestOffice | null): Promise<void> {
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  if (server === null) return;
  valueOf(await vault.calls.connectWithAccessFile({ bytes: folderOffice(await withNewCircle(server)) }));
}

/** By an invite that `vault` makes; under the other passphrase. */
export async function join(newcomer: BackupLaptop, vault: BackupLaptop): Promise<void> {
  const invite = valueOf(await vault.calls.createInvite(null));
  valueOf(await newcomer.calls.createJoining({ displayName: 'Boris', passphrase: otherPassphrase }));
  valueOf(await newcomer.calls.requestJoin({ invite: invite.bytes, spokenCode: invite.spokenCode }));
  const [request] = valueOf(await vault.calls.joinRequests(null));
  valueOf(await vault.calls.approveJoin({ requestId: request?.id ?? '' }));
  expect(valueOf(await newcomer.calls.checkJoin({ answer: null }))).toEqual({ joined: true });
}

export async function aPerson(vault: FolderVault, name: string): Promise<string> {
  const intake = { personId: null, caseId: null, name, phone: '', documentNumber: '' };
  return valueOf(await vault.calls.createIntake(intake)).personId;
}

export async function type(vault: FolderVault, recordId: string, leaf: string, value: string): Promise<void> {
  valueOf(await vault.calls.saveDraft({ recordId, changes: [{ path: leaf, value }] }));
}

export async function write(vault: FolderVault, recordId: string, leaf: string, value: string): Promise<void> {
  await type(vault, recordId, leaf, value);
  valueOf(await vault.calls.commitDraft({ recordId }));
}

/** A new backup of one laptop, picked on another. */
export async function pickedOn(vault: BackupLaptop, of: BackupLaptop): Promise<string> {
  const { name } = valueOf(await of.calls.backUpNow(null));
  return vault.picks.file(path.join(of.stick, name));
}

/** What its records say, contested values included. */
export function all(vault: FolderVault): Record<string, unknown> {
  const records = recordTypes.flatMap((one) => [...vault.records.documents(one)]);
  return Object.fromEntries(
    records.map(({ id, data, contested }) => [
      id,
      { data, contested: contested.map((one) => one.values.map((v) => v.value)) },
    ]),
  );
}

/** Of one leaf: all of them where it is contested. */
export function values(vault: FolderVault, id: string, leaf: string): string[] {
  const record = vault.records.document(id);
  const contested = record?.contested.find((one) => one.path === leaf)?.values.map(({ value }) => value);
  return (contested ?? [record?.data[leaf]]).map(String).sort();
}

export async function waiting(vault: FolderVault): Promise<number> {
  return valueOf(await vault.calls.syncState(null)).waiting;
}

export async function atOffice(vault: FolderVault): Promise<void> {
  await expect
    .poll(async () => valueOf(await vault.calls.syncState(null)), patience)
    .toMatchObject({ state: 'at-office' });
}
