/** A backup is made, checked, and brought back: on another laptop behind the quiet door, and into what is here. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { beginIntake, confirmRecoveryCode, leaveInterview, passphrase } from './support/journey.ts';
import { backUp, restoreBehindTheDoor } from './support/keys.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { client, openCase, test } from './support/test.ts';
import { openSettings } from './support/together.ts';

const next = 'copper teapot under eleven maples';

function backupsOf(laptop: Laptop): readonly string[] {
  return readdirSync(laptop.papers).filter((name) => name.endsWith('.backup'));
}

function carry(from: Laptop, to: Laptop): void {
  for (const name of backupsOf(from)) copyFileSync(path.join(from.papers, name), path.join(to.papers, name));
}

test('made, counted, checked again; damaged on the stick, the check says so', async ({ opened: { laptop, page } }) => {
  await backUp(page);
  const [name = ''] = backupsOf(laptop);
  await patiently(page.getByTestId('last-backup')).toContainText(name);
  await page.getByTestId('check-backup').click();
  await patiently(page.getByTestId('found-in-backup')).toContainText('everything in it can be restored');

  const file = path.join(laptop.papers, name);
  const bytes = new Uint8Array(readFileSync(file));
  bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
  writeFileSync(file, bytes);
  await page.getByTestId('check-backup').click();
  await patiently(page.getByTestId('settings')).toContainText(/cannot be read|is no backup/);
});

test('restored on another laptop, with the recovery code of that time, under a new passphrase', async ({
  opened: { laptop, page },
  newLaptop,
  office,
}) => {
  await backUp(page);
  await laptop.quit();
  const other = newLaptop();
  carry(laptop, other);
  await other.start();
  const restored = await restoreBehindTheDoor(other, office.recoveryCode, next);
  await patiently(restored.getByTestId('restored')).toContainText('Came back:');
  const code = await confirmRecoveryCode(restored);
  expect(code).not.toBe(office.recoveryCode);
  await patiently(restored.getByTestId('frame')).toBeVisible();
  await openCase(restored);
});

test('with a wrong secret nothing is made; with the right one it goes on', async ({
  opened: { laptop, page },
  newLaptop,
}) => {
  await backUp(page);
  await laptop.quit();
  const other = newLaptop();
  carry(laptop, other);
  await other.start();
  const refused = await restoreBehindTheDoor(other, 'not the right words', next);
  await patiently(refused.getByText('That does not open this backup.')).toBeVisible();
  await refused.getByRole('button', { name: 'Back' }).click();
  await refused.getByTestId('restore-secret').fill(passphrase);
  await refused.getByTestId('next').click();
  await refused.getByTestId('lock-label').fill('AW');
  await refused.getByTestId('passphrase').fill(next);
  await refused.getByTestId('passphrase-again').fill(next);
  await refused.getByTestId('restore-now').click();
  await patiently(refused.getByTestId('restored')).toBeVisible();
});

test('brought back into what is here: nothing is overwritten', async ({ opened: { page } }) => {
  await backUp(page);
  await beginIntake(page, 'Zarina Aliyeva');
  await leaveInterview(page);
  await openSettings(page, 'backups');
  await page.getByTestId('pick-backup').click();
  await patiently(page.getByTestId('found-in-backup').last()).toBeVisible();
  await page.getByTestId('bring-back').click();
  await patiently(page.getByTestId('brought-back')).toContainText('Added: 0.');
  await page.keyboard.press('Alt+2');
  for (const name of [client.name, 'Zarina Aliyeva'])
    await patiently(page.getByTestId('register-row').filter({ hasText: name })).toHaveCount(1);
});
