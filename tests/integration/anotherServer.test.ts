import { afterEach, expect, it } from 'vitest';
import { folderOffice } from '#tests/support/folderOffice.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';
import {
  office as profile,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';

const patience = { timeout: 30_000, interval: 100 };
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function anOffice(): Promise<TestOffice> {
  const office = await testOffice();
  opened.push(() => office.stop());
  return office;
}
async function aLaptop(folder: string, office: TestOffice): Promise<FolderVault> {
  const vault = await vaultIn(folder, { network: nodeOfficeFetch(office) });
  opened.push(() => vault.close());
  return vault;
}
async function atOffice({ calls }: FolderVault): Promise<void> {
  await expect.poll(async () => valueOf(await calls.syncState(null)), patience).toMatchObject({ state: 'at-office' });
}
async function kept(office: TestOffice): Promise<Set<string>> {
  const { body } = await office.couch.request('GET', `/${office.circleDatabase}/_changes?style=all_docs`);
  const { results } = body as { results: { id: string; changes: { rev: string }[] }[] };
  const leaves = results.flatMap(({ id, changes }) => changes.map(({ rev }) => `${id} ${rev}`));
  return new Set(leaves.filter((one) => !one.startsWith('_design')));
}

it('[Y19,S15,V13] a new office server gets all that an old one acknowledged, colleagues’ words and all', async () => {
  const [old, next] = [await anOffice(), await anOffice()];
  const folder = await profileFolder();
  const first = await aLaptop(folder, old);
  valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const asked = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };
  const { caseId, interviewId } = valueOf(await first.calls.createIntake(asked));
  valueOf(await first.calls.connectWithAccessFile({ bytes: folderOffice(old) }));
  await atOffice(first);
  // A second revision, so that what the new server gets begins in the middle of a tree.
  const changes = [{ path: 'interview/place', value: 'camp' }];
  valueOf(await first.calls.saveDraft({ recordId: interviewId, changes }));
  valueOf(await first.calls.commitDraft({ recordId: interviewId }));
  await atOffice(first);
  expect((await kept(old)).size).toBeGreaterThan(6);
  await first.close();

  const again = await aLaptop(folder, next);
  valueOf(await again.calls.unlock({ secret: passphrase }));
  valueOf(await again.calls.connectWithAccessFile({ bytes: folderOffice(next) }));
  await atOffice(again);
  expect(await kept(next)).toEqual(await kept(old));
  const { caseId: later } = valueOf(await again.calls.createIntake({ ...asked, name: 'Ахмед' }));
  await atOffice(again);
  await again.close();

  // What was acknowledged there counts after a restart too: nothing travels twice.
  const third = await aLaptop(folder, next);
  valueOf(await third.calls.unlock({ secret: passphrase }));
  expect(valueOf(await third.calls.syncState(null)).waiting).toBe(0);
  expect([caseId, later].map((id) => third.records.document(id)?.data['number'])).toEqual(['41', '42']);
});
