import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aPerson, type, write } from '#tests/support/backupLaptops.ts';
import { backupFolderFor, backupsIn, picking } from '#tests/support/backupFolder.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';

let open: FolderVault[] = [];
afterEach(async () => {
  await Promise.all(open.map((vault) => vault.close()));
  open = [];
});
type More = Parameters<typeof vaultIn>[1];
async function vaultAt(folder: string, more: More = {}): Promise<FolderVault> {
  const vault = await vaultIn(folder, more);
  open.push(vault);
  return vault;
}
async function lock(vault: FolderVault): Promise<void> {
  open = open.filter((one) => one !== vault);
  await vault.close();
}
async function anOffice(more: More = {}) {
  const folder = await profileFolder();
  const vault = await vaultAt(folder, more);
  const created = valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const stick = await backupFolderFor(folder);
  return { folder, vault, stick, recoveryCode: created.recoveryCode };
}
const everything = (vault: FolderVault) =>
  Object.fromEntries(recordTypes.flatMap((one) => [...vault.records.documents(one)]).map((one) => [one.id, one]));
const dataOf = (vault: FolderVault) =>
  Object.fromEntries(Object.entries(everything(vault)).map(([id, { data, contested }]) => [id, { data, contested }]));
const none = { token: null, secret: null };

describe('backups of a vault', () => {
  it('[BK1,BK2,BK4] holds everything, unsent work and drafts too, and says so when it is checked', async () => {
    const { vault, stick } = await anOffice();
    const person = await aPerson(vault, 'Мария Петрова');
    await type(vault, person, 'occupation', 'teacher');
    const { name, contents } = valueOf(await vault.calls.backUpNow(null));
    expect(await readdir(stick)).toEqual([name]);
    const records = Object.keys(everything(vault)).length;
    expect(contents).toMatchObject({ records, drafts: 1, damaged: 0 });
    expect(contents.unsent).toBeGreaterThan(records);
    expect(valueOf(await vault.calls.checkBackup({ ...none, name }))).toEqual(contents);
    expect(valueOf(await vault.calls.backups(null))).toMatchObject([{ name }]);
    const text = (await readFile(path.join(stick, name))).toString('latin1');
    for (const word of ['teacher', 'Мария', 'occupation', 'Anna']) expect(text).not.toContain(word);
  });

  it('[BK14] gives the same person the same records in an empty profile, drafts as drafts, under a new passphrase', async () => {
    const { vault, stick, recoveryCode } = await anOffice();
    const person = await aPerson(vault, 'Giorgi');
    await write(vault, person, 'occupation', 'miner');
    await type(vault, person, 'occupation', 'baker');
    const { name } = valueOf(await vault.calls.backUpNow(null));
    const before = everything(vault);
    const who = valueOf(await vault.calls.whoAmI(null));
    for (const secret of [passphrase, recoveryCode]) {
      const { picked, file } = picking();
      const folder = await profileFolder();
      const fresh = await vaultAt(folder, { picked });
      const asked = { token: file(path.join(stick, name)), secret, passphrase: 'another long passphrase' };
      const made = valueOf(await fresh.calls.createFromBackup(asked));
      expect(made).toMatchObject({ records: Object.keys(before).length, damaged: 0 });
      expect(dataOf(fresh)).toEqual(dataOf(vault));
      expect(valueOf(await fresh.calls.whoAmI(null))).toMatchObject({ memberId: who.memberId, officeId: who.officeId });
      await lock(fresh);
      const again = await vaultAt(folder);
      expect(await again.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/wrong-passphrase' });
      valueOf(await again.calls.unlock({ secret: made.recoveryCode }));
      expect(dataOf(again)).toEqual(dataOf(vault));
      expect(await backupsIn(stick)).toEqual([name]);
    }
  });
});
