/** The register of numbers: where it is reached, voiding, and what it says of numbers that a copied laptop lost. */
import { cpSync } from 'node:fs';
import { startOffice } from '#build/office/startOffice.ts';
import { expect, type Page } from '@playwright/test';
import { seriousFaults } from './support/axe.ts';
import { beginIntake, leaveInterview } from './support/journey.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { foldersOf } from './support/officeServer.ts';
import { client, openCase, startAndUnlock, test } from './support/test.ts';
import { connectToOffice, expectAtOffice, openSettings } from './support/together.ts';

async function openNumbers(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await patiently(page.getByTestId('number-row').first()).toBeVisible();
}
async function choose(page: Page, filter: string): Promise<void> {
  await page.getByTestId('numbers-state').click();
  await page.getByTestId(`numbers-state-${filter}`).click();
}
/** Numbers are kept for blank forms; a form that comes back filled in becomes a case with its number. */
async function enterFromPaper(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByTestId('reserve-count').fill('3');
  await page.getByTestId('reserve').click();
  await patiently(page.getByTestId('reserved-numbers')).toHaveText(/^\d+, \d+, \d+$/);
  await picture(page, 'print-reserved-en');
  const [, number = ''] = (await page.getByTestId('reserved-numbers').innerText()).split(', ');
  await openNumbers(page);
  await choose(page, 'reserved');
  await patiently(page.getByTestId('number-row')).toHaveCount(3);
  await page.getByTestId('number-row').filter({ hasText: number }).click();
  await picture(page, 'numbers-reserved-en');
  await page.getByTestId('enter-from-paper').click();
  await patiently(page.getByTestId('reserved-number')).toContainText(number);
  await page.getByTestId('find-field').fill('Karim Haddad');
  await picture(page, 'intake-reserved-en');
  await page.getByTestId('someone-new').click();
  await leaveInterview(page);
  await openCase(page, 'Karim Haddad');
  await patiently(page.getByTestId('case-number')).toHaveText(number);
}

test('a number is voided with its reason, and the case goes on under the next', async ({ opened: { page } }) => {
  test.setTimeout(120_000);
  await openCase(page);
  const number = await page.getByTestId('case-number').innerText();
  await page.getByTestId('tab-history').click(); // Wherever one is, the key works.
  await openNumbers(page);
  await page.getByTestId('number-row').filter({ hasText: client.name }).click();
  await page.getByTestId('void-begin').click();
  await expect(page.getByTestId('void-now')).toBeDisabled();
  await page.getByTestId('void-reason').fill('The form was spoilt, and a new one begun');
  await picture(page, 'numbers-void-form-en');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId('void-now').click();
  await patiently(page.getByTestId('number-row')).toHaveCount(2);
  await page.getByTestId('numbers-search').fill('spoilt');
  await patiently(page.getByTestId('number-row')).toHaveCount(1);
  await page.getByTestId('number-row').click();
  await patiently(page.getByTestId('number-reason')).toHaveText('The form was spoilt, and a new one begun');
  await picture(page, 'numbers-voided-en');
  await page.getByTestId('number-case').click();
  await patiently(page.getByTestId('case-number')).toHaveText(/^\d+$/);
  expect(Number(await page.getByTestId('case-number').innerText())).toBeGreaterThan(Number(number));
});

test('numbers of a block, and a copied laptop: lost numbers are listed, and a case waits for its number under a label', async ({
  opened: { laptop, page },
  newLaptop,
}) => {
  test.setTimeout(240_000);
  const server = await startOffice({ data: foldersOf(newLaptop()) });
  await connectToOffice(laptop, page, server.accessFile);
  await expectAtOffice(page);
  await page.keyboard.press('Alt+2');
  await page.getByTestId('open-numbers').click();
  await patiently.poll(() => page.getByTestId('number-row').count()).toBeGreaterThan(10);
  await choose(page, 'free');
  await page.getByTestId('number-row').first().click();
  await picture(page, 'numbers-free-en');
  expect(await page.getByTestId('void-begin').count()).toBe(0);
  await enterFromPaper(page);
  await laptop.quit();
  await server.stop();

  const copy = newLaptop();
  cpSync(laptop.userData, copy.userData, { recursive: true });
  const other = await startAndUnlock(copy);
  await beginIntake(other, 'Мадина Каримова');
  await leaveInterview(other);
  await other.keyboard.press('Alt+2');
  const row = other.getByTestId('register-row').filter({ hasText: 'Мадина' });
  await patiently(row).toContainText(/\d\d\.\d\d-/);
  await row.click();
  await picture(other, 'cases-label-en');
  await openNumbers(other);
  await choose(other, 'lost');
  await patiently.poll(() => other.getByTestId('number-row').count()).toBeGreaterThan(10);
  await other.getByTestId('number-row').first().click();
  await patiently(other.getByTestId('void-begin')).toBeVisible();
  await picture(other, 'numbers-lost-en');
  expect(await seriousFaults(other)).toEqual([]);
  await openSettings(other, 'look');
  await other.getByTestId('language').selectOption('ar');
  await patiently(other.locator('html')).toHaveAttribute('lang', 'ar');
  await openNumbers(other);
  await other.getByTestId('number-row').first().click();
  await other.getByTestId('void-begin').click();
  await picture(other, 'numbers-ar');
  expect(await seriousFaults(other)).toEqual([]);
  await other.keyboard.press('Control+Shift+P');
  await patiently(other.getByTestId('reserve')).toBeVisible();
  await other.getByTestId('reserve').click();
  await patiently(other.getByTestId('reserved').getByRole('status')).toBeVisible();
  await picture(other, 'print-reserved-ar');
  await other.keyboard.press('Alt+2');
  await row.click();
  await picture(other, 'cases-label-ar');
  await other.keyboard.press('Enter');
  await patiently(other.getByTestId('case-number')).toContainText(/\d\d\.\d\d-/);
  await picture(other, 'case-label-ar');
});
