import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderOffice } from '#tests/support/folderOffice.ts';
import {
  office as profile,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  await office.stop();
});
const nobody = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };

async function open(folder: string, online = true): Promise<FolderVault> {
  const vault = await vaultIn(folder, online ? { network: nodeOfficeFetch(office) } : {});
  valueOf(await vault.calls.unlock({ secret: passphrase }));
  await vault.calls.condition(null);
  return vault;
}
async function atOffice({ calls }: FolderVault): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (valueOf(await calls.syncState(null)).state === 'at-office') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never at the office');
}
async function write({ calls }: FolderVault, recordId: string, path: string, value: string): Promise<void> {
  valueOf(await calls.saveDraft({ recordId, changes: [{ path, value }] }));
  valueOf(await calls.commitDraft({ recordId }));
}
/** Everything that a screen shows of it: its words, and those that are kept beside them. */
function wordsOf({ records }: FolderVault, id: string): string {
  const { data, contested } = records.document(id) ?? { data: {}, contested: [] };
  return JSON.stringify([data, contested]);
}
async function replaceLog(from: string, to: string): Promise<void> {
  for (const name of await readdir(path.join(to, 'log'))) await rm(path.join(to, 'log', name));
  await cp(path.join(from, 'log'), path.join(to, 'log'), { recursive: true });
}

it(
  '[V20,S17] an older copy of the log, put back and written to, loses nobody a word',
  { timeout: 120_000 },
  async () => {
    const folder = await profileFolder();
    const first = await vaultIn(folder, { network: nodeOfficeFetch(office) });
    valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
    const { interviewId } = valueOf(await first.calls.createIntake(nobody));
    valueOf(await first.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    await atOffice(first);
    await first.close();
    const older = await mkdtemp(path.join(os.tmpdir(), 'older-'));
    await cp(folder, older, { recursive: true });

    const later = await open(folder);
    await write(later, interviewId, 'interview/place', 'the lost place');
    await atOffice(later);
    await later.close();

    await replaceLog(older, folder);
    const restored = await open(folder, false);
    await write(restored, interviewId, 'interview/language', 'the new language');
    await restored.close();
    const synced = await open(folder);
    await atOffice(synced);
    await synced.calls.settle(null);
    await atOffice(synced);
    const words = wordsOf(synced, interviewId);
    expect(words).toContain('the lost place');
    expect(words).toContain('the new language');
    await synced.close();
  },
);

it(
  '[V19,V21] a copied folder used beside the original gives no number twice, and both keep their words',
  { timeout: 120_000 },
  async () => {
    const folder = await profileFolder();
    const first = await vaultIn(folder, { network: nodeOfficeFetch(office) });
    valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
    const { interviewId } = valueOf(await first.calls.createIntake(nobody));
    await first.close();
    const copy = await mkdtemp(path.join(os.tmpdir(), 'copy-'));
    await cp(folder, copy, { recursive: true });
    const [one, other] = [await open(folder, false), await open(copy, false)];
    await write(one, interviewId, 'interview/place', 'where the original was');
    await write(other, interviewId, 'interview/language', 'what the copy heard');
    for (const vault of [one, other]) for (let count = 0; count < 3; count += 1) await vault.calls.createIntake(nobody);
    const numbersOf = ({ records }: FolderVault): unknown[] =>
      [...records.documents('case')].map(({ data }) => data['number']);
    const given = [...numbersOf(one), ...numbersOf(other)].filter((number) => number !== '41');
    expect(new Set(given).size).toBe(given.length);
    expect(given).toHaveLength(6);
    await one.close();
    await other.close();
  },
);
