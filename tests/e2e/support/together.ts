/** Two laptops, one office server: connecting, inviting, joining, as two people do it on their screens. */
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openToJoin, type Person } from './journey.ts';
import type { Laptop } from './laptop.ts';
import { patiently } from './patient.ts';

/** Settings → Office server, with the access file that provisioning wrote. */
export async function connectToOffice(laptop: Laptop, page: Page, accessFile: string): Promise<void> {
  copyFileSync(accessFile, path.join(laptop.papers, 'office-access.json'));
  await openSettings(page, 'office');
  await page.getByTestId('access-file').click();
  await patiently(page.getByTestId('sync-chain')).toBeVisible();
}

export async function openSettings(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByTestId(`settings-${part}`).click();
}

export async function expectAtOffice(page: Page): Promise<void> {
  await patiently(page.getByTestId('sync-state')).toHaveAttribute('data-state', 'at-office');
}

/** Answers the code that is read out. The file lies in the inviter's papers. */
export async function invite(page: Page): Promise<string> {
  await openSettings(page, 'colleagues');
  await page.getByTestId('make-invite').click();
  await patiently(page.getByTestId('spoken-code')).toBeVisible();
  return (await page.getByTestId('spoken-code').locator('span').allTextContents()).join('');
}

/** A file that one laptop saved travels by hand to another, once it is there. */
export async function handOver(from: Laptop, to: Laptop, extension = '.pristan-invite'): Promise<void> {
  const names = (): string[] => readdirSync(from.papers).filter((name) => name.endsWith(extension));
  await patiently.poll(() => names().length).toBeGreaterThan(0);
  for (const name of names()) copyFileSync(path.join(from.papers, name), path.join(to.papers, name));
}

/** `then`: what waits for an answer shows. */
export async function askToJoin(
  laptop: Laptop,
  person: Person,
  spokenCode: string,
  then = 'look-again',
): Promise<Page> {
  await laptop.start();
  const page = await openToJoin(laptop, person);
  await page.getByTestId('choose-invite').click();
  await page.getByTestId('spoken-code-field').fill(spokenCode);
  await page.getByTestId('ask-to-join').click();
  await patiently(page.getByTestId(then)).toBeVisible();
  return page;
}

export async function approve(page: Page): Promise<void> {
  await openSettings(page, 'colleagues');
  await page.getByTestId('approve').click({ timeout: 60_000 });
  await patiently(page.getByTestId('approved')).toBeVisible();
}
