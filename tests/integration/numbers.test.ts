/** Numbers of cases in whole vaults, with a real office server. */
import { cp, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textAt } from '#shared/forms/places.ts';
import { letIn } from '#tests/support/colleague.ts';
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
beforeEach(async () => {
  office = await testOffice();
});
afterEach(async () => {
  await office.stop();
});
const nobody = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: never`);
}
const isWhole = async ({ calls }: FolderVault): Promise<boolean> =>
  valueOf(await calls.syncState(null)).state === 'at-office';
function leasesIn({ records }: FolderVault): readonly string[] {
  return [...records.documents('office')].flatMap(({ data }) => Object.values(data['numberLeases'] ?? {}).map(String));
}
async function newCase(vault: FolderVault): Promise<string> {
  const { caseId } = valueOf(await vault.calls.createIntake(nobody));
  return caseId;
}
function numberOf({ records }: FolderVault, caseId: string): string {
  return textAt(records.document(caseId)?.data ?? {}, 'number');
}
async function founder(folder: string): Promise<FolderVault> {
  const vault = await vaultIn(folder, { network: nodeOfficeFetch(office) });
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const first = await newCase(vault);
  expect(numberOf(vault, first)).toBe('41'); // Before there is a server, the founder's laptop counts.
  valueOf(await vault.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
  await until('a lease', async () => (await isWhole(vault)) && leasesIn(vault).length > 0);
  return vault;
}

it(
  '[NR6,V6] two laptops number their cases apart from blocks of their own; one that runs out says so, and numbers them when it is back',
  { timeout: 120_000 },
  async () => {
    const anna = await founder(await profileFolder());
    const boris = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
    await letIn(anna, boris);
    await until('leases of both', () => leasesIn(boris).length > 1 && leasesIn(anna).length > 1);
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
    const hers: string[] = [];
    const his: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      hers.push(numberOf(anna, await newCase(anna)));
      his.push(numberOf(boris, await newCase(boris)));
    }
    const given = [...hers, ...his].filter((number) => number !== '');
    expect(new Set(['41', ...given]).size).toBe(given.length + 1);
    expect(hers[0]).toBe('42');
    const waiting = [...boris.records.documents('case')].find(({ data }) => data['number'] === '');
    expect(waiting?.data['provisional']).toMatch(/^\d\d\.\d\d-/);
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
    const all = (vault: FolderVault): string[] =>
      [...vault.records.documents('case')].map(({ id }) => numberOf(vault, id));
    await until('all have numbers', () =>
      [anna, boris].every((vault) => all(vault).length === 45 && !all(vault).includes('')),
    );
    await until('the same on both', () => JSON.stringify(all(anna).sort()) === JSON.stringify(all(boris).sort()));
    expect(new Set(all(anna)).size).toBe(45);
    expect(boris.records.document(waiting!.id)?.data['provisional']).toBe(waiting?.data['provisional']);
    await anna.close();
    await boris.close();
  },
);

it(
  '[NR7,NR6] a copied folder gives no number of the block that was leased before it was copied, and lists the rest as lost',
  { timeout: 120_000 },
  async () => {
    const folder = await profileFolder();
    const anna = await founder(folder);
    await anna.close();
    const copy = await mkdtemp(path.join(os.tmpdir(), 'copy-'));
    await cp(folder, copy, { recursive: true });
    const open = async (where: string, online: boolean): Promise<FolderVault> => {
      const vault = await vaultIn(where, online ? { network: nodeOfficeFetch(office) } : {});
      valueOf(await vault.calls.unlock({ secret: passphrase }));
      await vault.calls.condition(null);
      return vault;
    };
    const original = await open(folder, false);
    expect(numberOf(original, await newCase(original))).toBe('42');
    const other = await open(copy, true);
    const made = await newCase(other);
    expect(numberOf(other, made)).toBe('');
    await until('a number', () => numberOf(other, made) !== '');
    expect(Number(numberOf(other, made))).toBeGreaterThan(60);
    const [record] = [...other.records.documents('office')];
    const lost = Object.values(record?.data['numberLosses'] ?? {}).map(String);
    expect(lost.filter((one) => one.startsWith('case'))).toEqual([
      expect.stringMatching(/^case 42 60 incarnation \d+$/),
    ]);
    await original.close();
    await other.close();
  },
);

it(
  '[NR9] two cases that came with the same number: the earlier keeps it, the later gets another, and both say so',
  { timeout: 120_000 },
  async () => {
    const anna = await founder(await profileFolder());
    const [first] = [...anna.records.documents('case')];
    const changes = [{ path: 'number', value: '41' }];
    const { id } = valueOf(
      await anna.calls.createRecord({ type: 'case', changes: [...changes, { path: 'caseId', value: 'x' }] }),
    );
    valueOf(await anna.calls.saveDraft({ recordId: id, changes: [{ path: 'caseId', value: id }] }));
    valueOf(await anna.calls.commitDraft({ recordId: id }));
    await until('another number', () => !['', '41'].includes(numberOf(anna, id)));
    expect(numberOf(anna, first!.id)).toBe('41');
    const dataOf = (one: string) => anna.records.document(one)?.data ?? {};
    expect(dataOf(id)['numberTwice']).toEqual({ [first!.id]: '41' });
    expect(dataOf(first!.id)['numberTwice']).toEqual({ [id]: '41' });
    expect(dataOf(id)['provisional']).not.toBe('');
    await anna.close();
  },
);
