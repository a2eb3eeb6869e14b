/** What came out on paper. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Laptop } from './laptop.ts';
import { patiently } from './patient.ts';

export function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** On the print screen: waits for the pages that were asked for last, saves them, and answers where they lie. */
export async function savePdf(laptop: Laptop, page: Page): Promise<string> {
  const pdfs = (): string[] => readdirSync(laptop.papers).filter((name) => name.endsWith('.pdf'));
  const before = new Set(pdfs());
  await patiently(page.getByTestId('print-page').first()).toBeVisible();
  await patiently(page.getByTestId('save-pdf')).toBeEnabled();
  await page.getByTestId('save-pdf').click();
  let saved: string | undefined;
  await patiently
    .poll(() => {
      saved = pdfs().find((name) => !before.has(name));
      return saved !== undefined && statSync(path.join(laptop.papers, saved)).size > 0;
    })
    .toBe(true);
  return path.join(laptop.papers, saved ?? '');
}
