import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { patiently } from '../support/patient.ts';
import type { Laptop } from '../support/laptop.ts';
import { markers } from '../support/markers.ts';
import type { TourGuide } from '../support/tourGuide.ts';
import type { Held } from './holdAnInterview.ts';

/** Paper breaks lines and, right-to-left, the order of letters: what is counted are runs of a marker's letters. */
export function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

function newestPdf(laptop: Laptop): string {
  const names = readdirSync(laptop.papers).filter((name) => name.endsWith('.pdf'));
  const newest = names.sort().at(-1);
  if (newest === undefined) throw new Error('no PDF was saved');
  return path.join(laptop.papers, newest);
}

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
    patiently(text).toContain(markers[0]);
    patiently(text).toMatch(/1 of \d/);
    guide.keep(file);
  });
}

async function openPrint(page: Page): Promise<void> {
  await page.getByTestId('print-case').click();
  await patiently(page.getByTestId('print-page').first()).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(500);
}

export async function savePdf(laptop: Laptop, page: Page): Promise<string> {
  const before = readdirSync(laptop.papers).length;
  await page.getByTestId('save-pdf').click();
  await patiently.poll(() => readdirSync(laptop.papers).length).toBeGreaterThan(before);
  await page.waitForTimeout(300);
  return newestPdf(laptop);
}
