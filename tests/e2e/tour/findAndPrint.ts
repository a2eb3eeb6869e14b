import { expect, type Page } from '@playwright/test';
import { savePdf, textOfPdf } from '../support/paper.ts';
import { patiently } from '../support/patient.ts';
import type { Laptop } from '../support/laptop.ts';
import { markers } from '../support/markers.ts';
import type { TourGuide } from '../support/tourGuide.ts';
import type { Held } from './holdAnInterview.ts';

export async function findAndPrint(guide: TourGuide, anna: Laptop, { page, number }: Held): Promise<void> {
  await guide.step('The case file: facts edited in place, and who changed what', async () => {
    await page.getByTestId('fact-priority').click();
    await page.getByTestId('fact-priority-field').selectOption('urgent');
    await page.keyboard.press('Enter');
    await guide.picture('case', page);
    await page.getByTestId('tab-history').click();
    await patiently(page.getByTestId('case-history')).toBeVisible();
    await guide.picture('history', page);
  });
  await guide.step('The register finds the name in another script', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-search').fill('mohamed rakhimov');
    await patiently(page.getByTestId('register-row')).toHaveCount(1);
    await guide.picture('register-search', page);
    await page.getByTestId('register-row').click();
    await page.keyboard.press('Enter');
    await patiently(page.getByTestId('case-title')).toHaveText(number);
  });
  await guide.step('Print for the client: nothing of the staff’s part is on the paper', async () => {
    await openPrint(page);
    await guide.picture('print-client', page);
    const file = await savePdf(anna, page);
    const text = textOfPdf(file);
    expect(text).toContain(markers[0]);
    expect(text).toMatch(/1 of \d/);
    guide.keep(file, 'filled-client-english');
  });
  await guide.step('Print for the office, English and Russian side by side: all sections', async () => {
    await choose(page, { what: /filled/i, who: /office/i, beside: /русский/i });
    await guide.picture('print-office', page);
    const file = await savePdf(anna, page);
    expect(textOfPdf(file)).toContain('Оценка');
    guide.keep(file, 'filled-office-english-russian');
  });
  await guide.step('A blank form for where no laptop may go, English and Arabic', async () => {
    await choose(page, { what: /blank/i, who: /client/i, beside: /العربية/ });
    await guide.picture('print-blank', page);
    const file = await savePdf(anna, page);
    expect(textOfPdf(file)).not.toContain(markers[0]);
    guide.keep(file, 'blank-english-arabic');
  });
}

async function openPrint(page: Page): Promise<void> {
  await page.getByTestId('print-case').click();
  await patiently(page.getByTestId('print-page').first()).toBeVisible();
  await page.waitForTimeout(500);
}

async function choose(page: Page, { what, who, beside }: { what: RegExp; who: RegExp; beside: RegExp }): Promise<void> {
  await page.getByRole('radio', { name: what }).check();
  await page.getByRole('radio', { name: who }).check();
  await page.getByRole('combobox', { name: /and beside it/i }).click();
  await page.getByRole('option', { name: beside }).click();
  await page.waitForTimeout(1500);
}
