/** Laptops that are put away after each test, and one office that is set up once and copied for all who need one. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { writeAccount } from './interview.ts';
import { beginIntake, createOffice, expectSaved, leaveInterview, unlock } from './journey.ts';
import { aLaptop, type Laptop } from './laptop.ts';
import { patiently } from './patient.ts';

/** The one case of the office that is copied. */
export const client = {
  name: 'Мухаммад Рахимов',
  account: 'He lived in Khujand until spring 2015 with his brother Karim.',
} as const;

export interface Opened {
  readonly laptop: Laptop;
  /** Unlocked, on *Today*. */
  readonly page: Page;
}
interface Fixtures {
  /** A laptop on which nothing was ever started; as many as one asks for. */
  readonly newLaptop: (folder?: string) => Laptop;
  /** A laptop with an office and one case, not running. */
  readonly officeLaptop: () => Laptop;
  readonly opened: Opened;
}
interface Prepared {
  readonly office: { readonly folder: string; readonly recoveryCode: string };
}

export const test = base.extend<Fixtures, Prepared>({
  office: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'pristan-prepared-'));
      await use({ folder, recoveryCode: await prepare(aLaptop(folder)) });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  newLaptop: async ({}, use) => {
    const laptops: Laptop[] = [];
    await use((folder) => {
      const laptop = aLaptop(folder);
      laptops.push(laptop);
      return laptop;
    });
    for (const laptop of laptops) {
      await laptop.quit();
      rmSync(laptop.folder, { recursive: true, force: true });
    }
  },
  officeLaptop: async ({ newLaptop, office }, use) => {
    await use(() => {
      const laptop = newLaptop();
      cpSync(path.join(office.folder, 'user-data'), laptop.userData, { recursive: true });
      return laptop;
    });
  },
  opened: async ({ officeLaptop }, use) => {
    const laptop = officeLaptop();
    await use({ laptop, page: await startAndUnlock(laptop) });
  },
});

async function prepare(laptop: Laptop): Promise<string> {
  await laptop.start();
  const { page, recoveryCode } = await createOffice(
    laptop,
    { name: 'Anna Weber', label: 'AW' },
    { name: 'Harbour House', letterhead: 'Harbour House\nPier 4', signatory: 'Anna Weber' },
  );
  await beginIntake(page, client.name);
  await writeAccount(page, client.account);
  await expectSaved(page);
  await leaveInterview(page);
  await page.keyboard.press('Alt+1');
  await patiently(page.getByTestId('today')).toBeVisible();
  await laptop.quit();
  return recoveryCode;
}

export async function startAndUnlock(laptop: Laptop, secret?: string): Promise<Page> {
  await laptop.start();
  const page = await laptop.window();
  await unlock(page, secret);
  await patiently(page.getByTestId('unlock')).toBeHidden();
  return page;
}

export async function openCase(page: Page, name: string = client.name): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByTestId('register-row').filter({ hasText: name }).click();
  await page.keyboard.press('Enter');
  await patiently(page.getByTestId('case-title')).toContainText(name);
}

/** The *Files* tab of that case. */
export async function openFiles(page: Page): Promise<void> {
  await openCase(page);
  await page.getByTestId('tab-files').click();
  await patiently(page.getByTestId('files')).toBeVisible();
}
