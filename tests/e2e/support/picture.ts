import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** For whoever wants to look: into the folder PRISTAN_PICTURES, where that is set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PRISTAN_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
