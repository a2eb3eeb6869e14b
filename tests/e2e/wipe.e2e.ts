/** Wiping: from the open casebook and from the lock screen. Nothing of the profile is left, and nobody asks a third time. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { expectCursorIn, lock } from './support/journey.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { test } from './support/test.ts';

function profilesOf(laptop: Laptop): readonly string[] {
  const folder = path.join(laptop.userData, 'profiles');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('by keys: the first opens the page, on whose button the cursor stands; left alone, nothing happens', async ({
  opened: { laptop, page },
}) => {
  await page.keyboard.press('Control+Shift+Delete');
  await patiently(page.getByTestId('wipe')).toContainText('What is at the office, with colleagues');
  await expectCursorIn(page, 'wipe-now');
  await page.keyboard.press('Escape');
  await patiently(page.getByTestId('wipe')).toBeHidden();
  expect(profilesOf(laptop)).toHaveLength(1);
  await page.keyboard.press('Control+Shift+Delete');
  await patiently(page.getByTestId('wipe')).toBeVisible();
  await page.keyboard.press('Enter').catch(() => undefined);
  const welcome = await laptop.windowAfter(page);
  await patiently(welcome.getByTestId('welcome')).toBeVisible();
  await expect(welcome.getByTestId('profile')).toHaveCount(0);
  expect(profilesOf(laptop)).toHaveLength(0);
});

test('from the lock screen, without the passphrase, the keys pressed twice', async ({ opened: { laptop, page } }) => {
  const locked = await lock(laptop, page);
  await locked.getByTestId('unlock-more').click();
  await locked.getByTestId('unlock-wipe').click();
  await patiently(locked.getByTestId('wipe')).toBeVisible();
  await locked.keyboard.press('Control+Shift+Delete').catch(() => undefined);
  const welcome = await laptop.windowAfter(locked);
  await patiently(welcome.getByTestId('welcome')).toBeVisible();
  await expect(welcome.getByTestId('profile')).toHaveCount(0);
});

test('from the menu of the window: in the open casebook and on the lock screen the same page is opened', async ({
  opened: { laptop, page },
}) => {
  await chooseInMenu(laptop, 'Wipe this laptop…');
  await patiently(page.getByTestId('wipe')).toBeVisible();
  await page.keyboard.press('Escape');
  const locked = await lock(laptop, page);
  await patiently(locked.getByTestId('unlock-secret')).toBeVisible();
  await chooseInMenu(laptop, 'Wipe this laptop…');
  await patiently(locked.getByTestId('wipe')).toBeVisible();
  await locked.keyboard.press('Escape');
  expect(profilesOf(laptop)).toHaveLength(1);
});

/** As a click in the menu bar: Playwright sees only pages. */
async function chooseInMenu(laptop: Laptop, label: string): Promise<void> {
  await laptop.app().evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find((one) => one.label === wanted);
    if (item === undefined) throw new Error('no such item');
    (item.click as () => void)();
  }, label);
}
