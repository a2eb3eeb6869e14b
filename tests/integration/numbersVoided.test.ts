/** Void numbers in whole vaults, alone, apart and with a real office server. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NumbersQuery } from '#shared/ipc/vault/numbersCalls.ts';
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
const everything: NumbersQuery = { text: '', states: [], kind: null, year: null, from: 0, count: 500 };

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: never`);
}
async function newCase({ calls }: FolderVault): Promise<string> {
  return valueOf(await calls.createIntake(nobody)).caseId;
}
function leafOf({ records }: FolderVault, caseId: string, leaf: string): string {
  return textAt(records.document(caseId)?.data ?? {}, leaf);
}
function voids({ records }: FolderVault): number {
  const [office] = [...records.documents('office')];
  return Object.keys(office?.data['numberVoids'] ?? {}).length;
}
async function founded(folder: string): Promise<FolderVault> {
  const vault = await vaultIn(folder, { network: nodeOfficeFetch(office) });
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  return vault;
}
async function voidOf({ calls }: FolderVault, number: string, goesOn: boolean, reason = 'Spilt coffee') {
  return calls.voidNumber({ kind: 'case', number: Number(number), goesOn, reason });
}
async function stateOf({ calls }: FolderVault, number: string) {
  const { rows } = valueOf(await calls.numbers({ ...everything, text: number }));
  return rows.find((row) => row.number === Number(number));
}

it(
  '[NR11,NR13,NR14] a void number is in the register with its reason, and is not given again: not even the highest, after a restart',
  { timeout: 120_000 },
  async () => {
    const folder = await profileFolder();
    const first = await founded(folder);
    const [kept, ended] = [await newCase(first), await newCase(first)];
    const number = leafOf(first, kept, 'number');
    const last = leafOf(first, ended, 'number');
    valueOf(await voidOf(first, last, false));
    expect(leafOf(first, ended, 'number')).toBe(last); // It ended, under the number that its paper says.
    valueOf(await voidOf(first, number, true, 'Two people in one form'));
    await until('another number', () => !['', number].includes(leafOf(first, kept, 'number')));
    expect(leafOf(first, kept, 'number')).toBe('43');
    expect(leafOf(first, kept, 'provisional')).toMatch(/^\d\d\.\d\d-/);
    expect(await voidOf(first, number, true)).toMatchObject({ code: 'number/void' });
    expect(await voidOf(first, '999', true)).toMatchObject({ code: 'number/none' });
    await first.close();

    const again = await vaultIn(folder);
    valueOf(await again.calls.unlock({ secret: passphrase }));
    await again.calls.condition(null);
    expect(await stateOf(again, number)).toMatchObject({
      ...{ state: 'voided', reason: 'Two people in one form', recordId: kept, name: 'Мадина' },
    });
    expect(leafOf(again, await newCase(again), 'number')).toBe('44');
    const found = valueOf(await again.calls.numbers({ ...everything, text: 'coffee', states: ['voided'] }));
    expect(found.rows.map((row) => String(row.number))).toEqual([last]);
    expect(found.all).toBe(4);
    await again.close();
  },
);

it(
  '[NR11,NR12] two void one number while apart, and a third writes in that case: both reasons stay, the case has one new number and what was written',
  { timeout: 120_000 },
  async () => {
    const anna = await founded(await profileFolder());
    valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    const boris = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
    await letIn(anna, boris);
    const id = await newCase(anna);
    await until('the case at both', () => leafOf(boris, id, 'number') !== '' && leafOf(anna, id, 'number') !== '');
    const number = leafOf(anna, id, 'number');
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
    valueOf(await voidOf(anna, number, true, 'Said by Anna'));
    valueOf(await voidOf(boris, number, true, 'Said by Boris'));
    valueOf(await boris.calls.saveDraft({ recordId: id, changes: [{ path: 'status', value: 'waiting' }] }));
    valueOf(await boris.calls.commitDraft({ recordId: id }));
    await until('a new number on hers', () => !['', number].includes(leafOf(anna, id, 'number')));
    const given = leafOf(anna, id, 'number');
    expect(leafOf(boris, id, 'number')).toBe('');
    expect(leafOf(boris, id, 'provisional')).toBe(leafOf(anna, id, 'provisional'));
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
    await until('both voidings at both', () => [anna, boris].every((vault) => voids(vault) === 2));
    await until('one number', () =>
      [anna, boris].every(({ records }) => {
        const record = records.document(id);
        return record?.data['number'] === given && record.contested.length === 0;
      }),
    );
    for (const vault of [anna, boris]) {
      expect(leafOf(vault, id, 'status')).toBe('waiting');
      expect(await stateOf(vault, number)).toMatchObject({ state: 'voided', reason: 'Said by Anna' });
      expect(await stateOf(vault, given)).toMatchObject({ state: 'given', recordId: id });
    }
    await anna.close();
    await boris.close();
  },
);

it(
  '[NR11,NR12] a case that gets a void number all the same, from who had not heard, is given another',
  { timeout: 120_000 },
  async () => {
    const anna = await founded(await profileFolder());
    const [id, other] = [await newCase(anna), await newCase(anna)];
    const number = leafOf(anna, id, 'number');
    valueOf(await voidOf(anna, number, true));
    await until('another number', () => !['', number].includes(leafOf(anna, id, 'number')));
    valueOf(await anna.calls.saveDraft({ recordId: other, changes: [{ path: 'number', value: number }] }));
    valueOf(await anna.calls.commitDraft({ recordId: other }));
    valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    await until('a number that is not void', () => !['', number].includes(leafOf(anna, other, 'number')));
    await anna.close();
  },
);

it(
  '[NR15,NR13] numbers are reserved for paper from the own block, all or none, and each is given once, to the case that is entered',
  { timeout: 120_000 },
  async () => {
    const folder = await profileFolder();
    const anna = await founded(folder);
    valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
    const free = async (): Promise<number> => valueOf(await anna.calls.numbers(everything)).free;
    await until('a block', async () => (await free()) >= 10);
    valueOf(await anna.calls.setPaused({ paused: true }));
    const before = await free();
    const { numbers } = valueOf(await anna.calls.reserveNumbers({ count: 3 }));
    expect(new Set(numbers).size).toBe(3);
    expect(await free()).toBe(before - 3);
    expect(await anna.calls.reserveNumbers({ count: 20 })).toMatchObject({ code: 'number/none' });
    expect(await free()).toBe(before - 3);
    await anna.close();

    const again = await vaultIn(folder);
    valueOf(await again.calls.unlock({ secret: passphrase }));
    await again.calls.condition(null);
    const [first = 0, second = 0, third = 0] = numbers;
    expect(numbers.map(String)).not.toContain(leafOf(again, await newCase(again), 'number'));
    const entered = valueOf(await again.calls.createIntake({ ...nobody, reserved: second }));
    expect(leafOf(again, entered.caseId, 'number')).toBe(String(second));
    const cases = [...again.records.ids('case')].length;
    for (const reserved of [second, 999]) {
      expect(await again.calls.createIntake({ ...nobody, reserved })).toMatchObject({ code: 'number/none' });
    }
    expect([...again.records.ids('case')].length).toBe(cases);
    valueOf(await voidOf(again, String(third), true, 'The form was lost'));
    expect(await again.calls.createIntake({ ...nobody, reserved: third })).toMatchObject({ code: 'number/none' });
    expect(await stateOf(again, String(first))).toMatchObject({ state: 'reserved' });
    expect(await stateOf(again, String(second))).toMatchObject({ state: 'given', recordId: entered.caseId });
    expect(await stateOf(again, String(third))).toMatchObject({ state: 'voided', reason: 'The form was lost' });
    await again.close();
  },
);
