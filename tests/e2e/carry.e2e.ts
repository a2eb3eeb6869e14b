/** Two laptops and a stick: no server, no line. And what whoever closes the app is told. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { beginIntake, expectSaved, leaveInterview, lock } from './support/journey.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { client, openCase, test } from './support/test.ts';
import { approve, askToJoin, handOver, invite, openSettings } from './support/together.ts';

/** Boris is let in by files alone. */
async function joinByFiles(anna: { laptop: Laptop; page: Page }, boris: Laptop): Promise<Page> {
  const code = await invite(anna.page);
  await handOver(anna.laptop, boris);
  const other = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, code, 'save-request');
  await other.getByTestId('save-request').click();
  await handOver(boris, anna.laptop, '.pristan-request');
  await openSettings(anna.page, 'colleagues');
  await anna.page.getByTestId('read-request').click();
  await approve(anna.page);
  await anna.page.getByTestId('save-answer').click();
  await handOver(anna.laptop, boris, '.pristan-answer');
  await other.getByTestId('read-answer').click();
  await patiently(other.getByTestId('frame')).toBeVisible();
  return other;
}

async function takeAlong(page: Page): Promise<void> {
  await openSettings(page, 'carry');
  await page.getByTestId('take-along').click();
  await patiently(page.getByTestId('taken-along')).toBeVisible();
}

async function bringFrom(page: Page): Promise<void> {
  await openSettings(page, 'carry');
  await page.getByTestId('bring-from').click();
  await patiently(page.getByTestId('brought-from')).toBeVisible();
}

function closeWindow(laptop: Laptop): Promise<unknown> {
  return laptop.app().evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

test('records made on one laptop are seen on the other through a stick, and back', async ({ opened, newLaptop }) => {
  test.setTimeout(300_000);
  const { laptop: anna, page } = opened;
  const boris = newLaptop();
  const other = await joinByFiles(opened, boris);
  await test.step('Anna takes along, Boris brings it in', async () => {
    await takeAlong(page);
    await picture(page, 'taken-along');
    await handOver(anna, boris, '.carry');
    await bringFrom(other);
    await picture(other, 'brought-from');
    await openCase(other);
  });
  await test.step('the same once more changes nothing; a damaged one says what is missing', async () => {
    await bringFrom(other);
    await patiently(other.getByTestId('brought-from')).toContainText('Records added: 0.');
    const [name = ''] = readdirSync(boris.papers).filter((one) => one.endsWith('.carry'));
    const file = path.join(boris.papers, name);
    const bytes = new Uint8Array(readFileSync(file));
    bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    writeFileSync(file, bytes);
    await bringFrom(other);
    await patiently(other.getByTestId('brought-from')).toContainText(
      'Damaged places in the file that were passed over: 1',
    );
    await picture(other, 'brought-damaged');
  });
  await test.step('and back: what Boris wrote', async () => {
    await beginIntake(other, 'Zarina Aliyeva');
    await expectSaved(other);
    await leaveInterview(other);
    await takeAlong(other);
    for (const name of readdirSync(boris.papers).filter((one) => one.endsWith('-2.carry')))
      copyFileSync(path.join(boris.papers, name), path.join(anna.papers, name));
    await bringFrom(page);
    await openCase(page, 'Zarina Aliyeva');
    await openCase(page, client.name);
  });
  await test.step('in Arabic it reads as well', async () => {
    await openSettings(page, 'look');
    await page.getByTestId('language').first().selectOption('ar');
    await patiently(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await bringFrom(page);
    await picture(page, 'carry-arabic');
  });
});

test('[CW4] whoever closes the app with work that colleagues wait for is asked; a lock never is', async ({
  opened,
  newLaptop,
}) => {
  test.setTimeout(300_000);
  const { laptop: anna, page } = opened;
  await joinByFiles(opened, newLaptop());
  await test.step('stay', async () => {
    await closeWindow(anna);
    await patiently(page.getByTestId('before-closing')).toContainText('only on this laptop');
    await picture(page, 'closing');
    await page.getByTestId('closing-stay').click();
    await expect(page.getByTestId('before-closing')).toBeHidden();
    await page.waitForTimeout(2_500); // longer than a page that does not answer is waited for
    await expect(page.getByTestId('frame')).toBeVisible();
  });
  await test.step('in Arabic', async () => {
    await openSettings(page, 'look');
    await page.getByTestId('language').first().selectOption('ar');
    await closeWindow(anna);
    await patiently(page.getByTestId('before-closing')).toBeVisible();
    await picture(page, 'closing-arabic');
    await page.getByTestId('closing-stay').click();
    await page.getByTestId('language').first().selectOption('en');
  });
  await test.step('the question does not hold a lock', async () => {
    await closeWindow(anna);
    await patiently(page.getByTestId('before-closing')).toBeVisible();
    const locked = await lock(anna, page);
    await patiently(locked.getByTestId('unlock-secret')).toBeVisible();
    await locked.getByTestId('unlock-secret').fill('quiet harbour seven lanterns');
    await locked.getByTestId('unlock-open').click();
    await patiently(locked.getByTestId('unlock')).toBeHidden();
    await test.step('take it along, and close', async () => {
      await closeWindow(anna);
      await locked.getByTestId('closing-take').click();
      await patiently(locked.getByTestId('taken-along')).toBeVisible();
      expect(readdirSync(anna.papers).filter((name) => name.endsWith('.carry'))).toHaveLength(1);
      await picture(locked, 'closing-taken');
      const closed = anna.app().waitForEvent('close');
      await locked.getByTestId('closing-close').click();
      await closed;
    });
  });
});

test('where nobody else waits for anything the window closes at once', async ({ opened: { laptop } }) => {
  const closed = laptop.app().waitForEvent('close');
  await closeWindow(laptop);
  await closed;
});
