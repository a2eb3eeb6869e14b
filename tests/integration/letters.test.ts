/** Letters in whole vaults, with a real office server. */
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

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: never`);
}
const isWhole = async ({ calls }: FolderVault): Promise<boolean> =>
  valueOf(await calls.syncState(null)).state === 'at-office';
const everything = { text: '', stage: [], year: '', country: '', from: 0, count: 100 };

async function founder(): Promise<FolderVault> {
  const vault = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  return vault;
}
async function newLetter({ calls }: FolderVault, addressee = 'Court'): Promise<string> {
  const changes = [{ path: 'addressee', value: addressee }];
  return valueOf(await calls.createRecord({ type: 'letter', changes })).id;
}
function numberOf({ records }: FolderVault, id: string): string {
  return textAt(records.document(id)?.data ?? {}, 'number');
}

it('[LT4] a letter gets one number however often it is asked, no page writes one, and a void one keeps it', async () => {
  const anna = await founder();
  const id = await newLetter(anna);
  const asked = await Promise.all([1, 2, 3].map(() => anna.calls.numberLetter({ id })));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(asked.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual(Array(2).fill('letter/numbered'));
  const first = Number(numberOf(anna, id));
  expect(first).toBe(profile.nextLetterNumber);
  const changes = [{ path: 'number', value: '5' }];
  expect(await anna.calls.saveDraft({ recordId: id, changes })).toMatchObject({ ok: false, code: 'record/bad-path' });
  expect(await anna.calls.createRecord({ type: 'letter', changes })).toMatchObject({ ok: false });

  valueOf(await anna.calls.saveDraft({ recordId: id, changes: [{ path: 'voided/at', value: '2026-11-23' }] }));
  valueOf(await anna.calls.commitDraft({ recordId: id }));
  const next = await newLetter(anna, 'Ministry');
  expect(valueOf(await anna.calls.numberLetter({ id: next })).number).toBe(String(first + 1));
  const { rows } = valueOf(await anna.calls.letters(everything));
  expect(rows.map(({ number, stage, addressee }) => `${number} ${stage} ${addressee}`)).toEqual([
    `${String(first + 1)} numbered Ministry`,
    `${String(first)} void Court`,
  ]);
  expect(valueOf(await anna.calls.letters({ ...everything, text: 'minis' })).total).toBe(1);
  await anna.close();
});

it(
  '[LT4,NR6] a colleague who never had numbers gets a label, and the number once the office can be asked',
  { timeout: 120_000 },
  async () => {
    const anna = await founder();
    valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    await until('the office', () => isWhole(anna));
    const boris = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
    await letIn(anna, boris);
    valueOf(await boris.calls.setPaused({ paused: true }));
    const ids: string[] = [];
    for (let made = 0; made < 25; made += 1) {
      const id = await newLetter(boris, `Court ${String(made)}`);
      valueOf(await boris.calls.numberLetter({ id }));
      ids.push(id);
    }
    const waiting = ids.filter((id) => numberOf(boris, id) === '');
    expect(waiting.length).toBeGreaterThan(0); // A block is twenty, and none was begun before.
    valueOf(await boris.calls.setPaused({ paused: false }));
    await until('numbers', () => ids.every((id) => numberOf(boris, id) !== ''));
    const own = await newLetter(anna);
    valueOf(await anna.calls.numberLetter({ id: own }));
    await until('all there', () => ids.every((id) => numberOf(anna, id) !== '') && numberOf(anna, own) !== '');
    const all = [...ids, own].map((id) => numberOf(anna, id));
    expect(new Set(all).size).toBe(all.length);
    await Promise.all([anna.close(), boris.close()]);
  },
);

it(
  '[LT8] a letter that two laptops number apart keeps both numbers until somebody says which stands on the paper',
  { timeout: 120_000 },
  async () => {
    const anna = await founder();
    valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    await until('the office', () => isWhole(anna));
    const boris = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
    await letIn(anna, boris);
    const id = await newLetter(anna);
    await until('the letter', () => boris.records.document(id) !== null);
    const warm = await newLetter(boris); // So that both laptops hold numbers of their own.
    valueOf(await boris.calls.numberLetter({ id: warm }));
    await until('a number', () => numberOf(boris, warm) !== '');
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
    const given = [];
    for (const vault of [anna, boris]) given.push(valueOf(await vault.calls.numberLetter({ id })).number);
    expect(new Set(given).size).toBe(2);
    expect(given).not.toContain('');
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
    const disagree = (vault: FolderVault): boolean =>
      vault.records.document(id)?.contested.some(({ path }) => path === 'number') ?? false;
    await until('both hear of both', () => disagree(anna) && disagree(boris));
    const [chosen = '', other = ''] = given;
    expect(await boris.calls.chooseLetterNumber({ id, number: '999999' })).toMatchObject({ ok: false });
    valueOf(await boris.calls.chooseLetterNumber({ id, number: chosen }));
    await until('settled', () => !disagree(anna) && !disagree(boris));
    for (const vault of [anna, boris]) {
      expect(numberOf(vault, id)).toBe(chosen);
      expect(vault.records.document(id)?.data['otherNumbers']).toHaveProperty(other);
    }
    await Promise.all([anna.close(), boris.close()]);
  },
);

it('[LT4,NR11] in the register of numbers a void letter is void with its reason, wherever it was made void', async () => {
  const anna = await founder();
  const [here, there] = [await newLetter(anna), await newLetter(anna)];
  for (const id of [here, there]) valueOf(await anna.calls.numberLetter({ id }));
  const changes = [
    { path: 'voided/at', value: '2026-11-23' },
    { path: 'voided/reason', value: 'To the wrong court' },
  ];
  valueOf(await anna.calls.saveDraft({ recordId: here, changes }));
  valueOf(await anna.calls.commitDraft({ recordId: here }));
  const number = Number(numberOf(anna, there));
  valueOf(await anna.calls.voidNumber({ kind: 'letter', number, goesOn: false, reason: 'Not needed any more' }));
  const { rows } = valueOf(
    await anna.calls.numbers({ kind: 'letter', states: [], year: null, text: '', from: 0, count: 10 }),
  );
  expect(rows.map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
    'voided: Not needed any more',
    'voided: To the wrong court',
  ]);
  expect(valueOf(await anna.calls.letters({ ...everything, stage: ['void'] })).total).toBe(2);
  expect(numberOf(anna, there)).toBe(String(number));
  await anna.close();
});
