/** The disk is full in mid-interview: said at once, kept in memory, saved when there is space; nothing claimed is lost. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeAccount } from './support/interview.ts';
import { beginIntake, expectSaved } from './support/journey.ts';
import { patiently } from './support/patient.ts';
import { smallDisk, type SmallDisk } from './support/smallDisk.ts';
import { client, startAndUnlock, test as base } from './support/test.ts';

const test = base.extend<{ disk: SmallDisk }>({
  disk: async ({}, use) => {
    const disk = smallDisk(96);
    await use(disk);
    disk.remove();
  },
});
const sentence = 'She told how they were stopped at the bridge and counted, and counted again. ';

/** A page of a tmpfs may have room left after all: types until the screen says that it waits. */
async function typeUntilFull(page: Page): Promise<string> {
  const account = page.getByTestId('account');
  for (let n = 0; n < 60; n += 1) {
    await account.pressSequentially(sentence.repeat(3));
    await page.waitForTimeout(400);
    if ((await page.getByTestId('saved').getAttribute('data-state')) === 'waiting-for-space')
      return account.inputValue();
  }
  throw new Error('a full disk took it all');
}

test('typed on a full disk, freed, killed: everything is there', async ({ disk, office, newLaptop }) => {
  test.setTimeout(240_000);
  const laptop = newLaptop(path.join(disk.folder, 'laptop'));
  cpSync(path.join(office.folder, 'user-data'), laptop.userData, { recursive: true });
  const page = await startAndUnlock(laptop);
  await beginIntake(page, 'Zarina Aliyeva');
  await writeAccount(page, 'Before. ');
  await expectSaved(page);

  disk.fill();
  await typeUntilFull(page);
  await patiently(page.getByRole('alert').first()).toContainText('This laptop has no space left.');
  await page.getByTestId('account').pressSequentially('And typing simply goes on.');
  const typed = await page.getByTestId('account').inputValue();
  await expect(page.getByTestId('saved')).toHaveAttribute('data-state', 'waiting-for-space');

  disk.free();
  await expectSaved(page);
  await patiently(page.getByText('This laptop has no space left.')).toHaveCount(0);
  await page.getByTestId('account').pressSequentially(' After.');
  await expectSaved(page);
  await laptop.kill();

  const after = await startAndUnlock(laptop);
  await patiently(after.getByTestId('account')).toHaveValue(`${typed} After.`);
  await after.getByTestId('leave-interview').click();
  await after.keyboard.press('Alt+2');
  await patiently(after.getByTestId('register-row').filter({ hasText: client.name })).toHaveCount(1);
  await laptop.quit();
});

test('[P10] killed while the disk is full: what was called saved is there, and the vault opens', async ({
  disk,
  office,
  newLaptop,
}) => {
  test.setTimeout(240_000);
  const laptop = newLaptop(path.join(disk.folder, 'laptop'));
  cpSync(path.join(office.folder, 'user-data'), laptop.userData, { recursive: true });
  const page = await startAndUnlock(laptop);
  await beginIntake(page, 'Zarina Aliyeva');
  await writeAccount(page, 'This was called saved. ');
  await expectSaved(page);
  disk.fill();
  const typed = await typeUntilFull(page);
  await laptop.kill();

  const full = await startAndUnlock(laptop);
  const found = await full.getByTestId('account').inputValue();
  expect(found.startsWith('This was called saved. ')).toBe(true);
  expect(typed.startsWith(found), `"${found.slice(-40)}" is the beginning of what was typed`).toBe(true);
  disk.free();
  await full.getByTestId('account').press('Control+End');
  await full.getByTestId('account').pressSequentially(' On it goes.');
  await expectSaved(full);
  await laptop.quit();
});
