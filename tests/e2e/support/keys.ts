/** Settings → Keys and safety, and → Backups, as a person goes through them. */
import type { Page } from '@playwright/test';
import { passphrase } from './journey.ts';
import type { Laptop } from './laptop.ts';
import { patiently } from './patient.ts';
import { openSettings } from './together.ts';

/** Opens the form of one task and types the passphrase of now. */
export async function beginTask(page: Page, task: string, now = passphrase): Promise<void> {
  await openSettings(page, 'safety');
  await page.getByTestId(`${task}-begin`).click();
  await page.getByTestId(`${task}-now`).fill(now);
}

export async function typeTwice(page: Page, secret: string): Promise<void> {
  await page.getByTestId('passphrase').fill(secret);
  await page.getByTestId('passphrase-again').fill(secret);
}

/** Into the laptop's papers; answers when it was written, opened and counted. */
export async function backUp(page: Page): Promise<void> {
  await openSettings(page, 'backups');
  await page.getByTestId('choose-backup-folder').click();
  await patiently(page.getByTestId('backup-folder')).toContainText('can be reached');
  await page.getByTestId('back-up-now').click();
  await patiently(page.getByTestId('found-in-backup')).toContainText('everything in it can be restored');
}

/** The quiet door: a backup lies in the laptop's papers, and `secret` opened it when it was made. */
export async function restoreBehindTheDoor(laptop: Laptop, secret: string, next: string): Promise<Page> {
  const welcome = await laptop.window();
  await patiently(welcome.getByTestId('door-restore')).toBeVisible();
  await welcome
    .getByTestId('door-restore')
    .click()
    .catch(() => undefined);
  const page = await laptop.windowAfter(welcome);
  await page.getByTestId('restore-pick').click();
  await page.getByTestId('restore-secret').fill(secret);
  await page.getByTestId('next').click();
  await page.getByTestId('lock-label').fill('AW');
  await typeTwice(page, next);
  await page.getByTestId('restore-now').click();
  return page;
}
