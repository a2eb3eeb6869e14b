/** The life of a letter on real screens: begun from a case, written, numbered, printed, signed, sent; another one made
 *  void; the register of them all. */
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { seriousFaults, sidewaysScrollers } from './support/axe.ts';
import { lock, unlock } from './support/journey.ts';
import { textOfPdf, savePdf } from './support/paper.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { openSettings } from './support/together.ts';
import { client, test } from './support/test.ts';

async function openCase(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByTestId('register-row').first().dblclick();
  await patiently(page.getByTestId('case-title')).toBeVisible();
}

async function beginLetter(page: Page): Promise<void> {
  await page.getByTestId('tab-letters').click();
  await page.getByTestId('case-new-letter').click();
  await patiently(page.getByTestId('new-letter')).toBeVisible();
  await picture(page, 'letter-new');
  await page.getByTestId('begin-letter').click();
  await patiently(page.getByTestId('letter-text')).toBeVisible();
}

async function stage(page: Page, expected: string): Promise<void> {
  await patiently(page.getByTestId('letter-life')).toHaveAttribute('data-stage', expected);
}

/** As the letter's life says it. */
async function numberOf(page: Page): Promise<string> {
  const said = (await page.getByTestId('letter-life').textContent()) ?? '';
  return /Number \u2068(\d+)\u2069/.exec(said)?.[1] ?? '';
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByTestId(`letter-${name}`).click();
  await page.getByTestId('letter-step-do').click();
}

test('a letter from its first word to the post, with a number of the office and a signed text that stays', async ({
  opened,
}) => {
  const { laptop, page: first } = opened;
  await openCase(first);
  await beginLetter(first);
  await expect(first.getByTestId('letter-text')).toContainText('We heard the account at length');
  await first.getByTestId('letter-addressee').fill('City Court\n1 Court Street\nTbilisi');
  await first.getByTestId('letter-text').click();
  await first.keyboard.press('Control+End');
  await first.keyboard.press('Enter');
  await first.keyboard.press('Control+b');
  await first.keyboard.type('Written at night without a connection.');
  await picture(first, 'letter-draft');
  expect(await seriousFaults(first)).toEqual([]);

  // It is there after locking, as it was written.
  const again = await lock(laptop, first);
  await unlock(again);
  await patiently(again.getByTestId('letter-text')).toContainText('Written at night without a connection.');
  await expect(again.getByTestId('letter-text').locator('strong')).toHaveText('Written at night without a connection.');

  await again.getByTestId('letter-number').click();
  await picture(again, 'letter-numbering');
  await again.getByTestId('letter-step-do').click();
  await stage(again, 'numbered');
  const number = await numberOf(again);

  await again.getByTestId('print-letter').click();
  const pdf = await savePdf(laptop, again);
  await picture(again, 'letter-print');
  expect(path.basename(pdf)).toBe(`${number}.pdf`);
  const paper = textOfPdf(pdf);
  expect(paper).toContain('City Court');
  expect(paper).toContain('Written at night without a connection.');
  expect(paper).toContain(`No. ${number}`);
  expect(paper).not.toContain('Draft');

  await again.goBack();
  await step(again, 'sign');
  await stage(again, 'signed');
  await expect(again.getByTestId('letter-read')).toContainText('Written at night without a connection.');
  await expect(again.getByTestId('letter-text')).toHaveCount(0);
  await again.getByTestId('letter-send').click();
  await again.getByTestId('letter-how').selectOption('lawyer');
  await again.getByTestId('letter-step-do').click();
  await stage(again, 'sent');
  await picture(again, 'letter-sent');

  await again.keyboard.press('Alt+3');
  await patiently(again.getByTestId('letters-row')).toHaveCount(1);
  await expect(again.getByTestId('letters-row')).toContainText('City Court');
  await expect(again.getByTestId('letters-row')).toContainText(client.name);
  expect(await seriousFaults(again)).toEqual([]);
  expect(await sidewaysScrollers(again)).toEqual([]);
});

test('a number that was given stays: a void letter keeps it in the register, and the next one gets the next', async ({
  opened: { page },
}) => {
  await openCase(page);
  await beginLetter(page);
  await step(page, 'number');
  await stage(page, 'numbered');
  const number = await numberOf(page);
  await page.getByTestId('letter-void').click();
  await page.getByTestId('letter-void-reason').fill('Addressed to the wrong court');
  await page.getByTestId('letter-step-do').click();
  await stage(page, 'void');
  await expect(page.getByTestId('letter-life')).toContainText('Addressed to the wrong court');

  await openCase(page);
  await beginLetter(page);
  await step(page, 'number');
  await stage(page, 'numbered');
  expect(Number(await numberOf(page))).toBe(Number(number) + 1);
  await page.keyboard.press('Alt+3');
  await patiently(page.getByTestId('letters-row')).toHaveCount(2);
  await page.getByTestId('letters-stage').selectOption('void');
  await patiently(page.getByTestId('letters-row')).toHaveCount(1);
  await expect(page.getByTestId('letters-row')).toContainText(number);
  await page.getByTestId('letters-stage').selectOption('');
  await page.getByTestId('letters-search').fill('мухаммад');
  await patiently(page.getByTestId('letters-row')).toHaveCount(2);
});

test('letters in Arabic screens stand the other way round, and nothing runs out of sight', async ({
  opened: { page },
}) => {
  await openCase(page);
  await beginLetter(page);
  await openSettings(page, 'look');
  await page.getByTestId('language').first().selectOption('ar');
  await page.keyboard.press('Alt+3');
  await patiently(page.getByTestId('letters-row')).toHaveCount(1);
  await picture(page, 'ar-letters');
  await page.getByTestId('letters-row').click();
  await patiently(page.getByTestId('letter-text')).toBeVisible();
  await picture(page, 'ar-letter');
  expect(await seriousFaults(page)).toEqual([]);
  expect(await sidewaysScrollers(page)).toEqual([]);
});
