/** Ways into the casebook are changed on the real screens: what opened before opens no more, what is there stays. */
import { expect, type Page } from '@playwright/test';
import { confirmRecoveryCode, lock, passphrase, unlock } from './support/journey.ts';
import { beginTask, typeTwice } from './support/keys.ts';
import { patiently } from './support/patient.ts';
import { client, openCase, startAndUnlock, test } from './support/test.ts';
import { openSettings } from './support/together.ts';

const next = 'copper teapot under eleven maples';

async function expectRefused(page: Page, secret: string): Promise<void> {
  await unlock(page, secret);
  await patiently(page.getByTestId('unlock-said')).toHaveText('That is not the passphrase of this profile.');
}

test('a new passphrase: asked for the old one first, then only the new one opens', async ({
  opened: { laptop, page },
}) => {
  await beginTask(page, 'change-passphrase', 'not the right words');
  await typeTwice(page, next);
  await page.getByTestId('change-passphrase-do').click();
  await patiently(page.getByTestId('change-passphrase-form')).toContainText('That is not your passphrase.');
  await page.getByTestId('change-passphrase-now').fill(passphrase);
  await page.getByTestId('change-passphrase-do').click();
  await patiently(page.getByText('From now on the new passphrase opens it.')).toBeVisible();

  const locked = await lock(laptop, page);
  await expectRefused(locked, passphrase);
  await unlock(locked, next);
  await patiently(locked.getByTestId('frame')).toBeVisible();
  await openCase(locked);
});

test('a new recovery code: confirmed by two groups; the old one opens nothing', async ({
  opened: { laptop, page },
  office,
}) => {
  await beginTask(page, 'new-recovery');
  await page.getByTestId('new-recovery-do').click();
  await patiently(page.getByTestId('recovery-code')).toBeVisible();
  const code = await confirmRecoveryCode(page);
  await patiently(page.getByText('The new code is in force.')).toBeVisible();
  const locked = await lock(laptop, page);
  await expectRefused(locked, office.recoveryCode);
  await unlock(locked, code);
  await patiently(locked.getByTestId('frame')).toBeVisible();
});

test('"My passphrase may be known": new keys, a new code, a lock; everything is there under the new passphrase', async ({
  opened: { laptop, page },
}) => {
  await beginTask(page, 'renew-keys');
  await typeTwice(page, next);
  await page.getByTestId('renew-keys-do').click();
  await patiently(page.getByTestId('recovery-code')).toBeVisible();
  const code = await confirmRecoveryCode(page);
  const locked = await laptop.windowAfter(page);
  await expectRefused(locked, passphrase);
  await unlock(locked, next);
  await patiently(locked.getByTestId('frame')).toBeVisible();
  await openCase(locked);
  const again = await lock(laptop, locked);
  await unlock(again, code);
  await patiently(again.getByTestId('case-title')).toContainText(client.name);
});

test('duress: its passphrase opens an ordinary looking profile, and nothing opens the work any more', async ({
  opened: { laptop, page },
  office,
}) => {
  const duress = 'seven calm swans';
  await beginTask(page, 'duress');
  await typeTwice(page, duress);
  await page.getByTestId('duress-do').click();
  await patiently(page.getByText('Never try it out here')).toBeVisible();
  const locked = await lock(laptop, page);
  await unlock(locked, duress);
  await patiently(locked.getByTestId('frame')).toBeVisible();
  await locked.keyboard.press('Alt+2');
  await patiently(locked.getByTestId('register-count')).toBeVisible();
  await expect(locked.getByText(client.name)).toHaveCount(0);
  const again = await lock(laptop, locked);
  await expectRefused(again, passphrase);
  await expectRefused(again, office.recoveryCode);
});

test('a limit of wrong guesses: said before it is reached, and then nothing opens', async ({
  opened: { laptop, page },
}) => {
  test.setTimeout(240_000);
  await openSettings(page, 'safety');
  await page.getByTestId('guess-limit').selectOption('5');
  const locked = await lock(laptop, page);
  for (let left = 4; left >= 1; left -= 1) {
    await patiently(locked.getByTestId('unlock-secret')).toBeEnabled();
    await locked.getByTestId('unlock-secret').fill(`not the right words ${String(left)}`);
    await locked.getByTestId('unlock-open').click({ timeout: 60_000 });
    await patiently(locked.getByTestId('unlock-secret')).toHaveValue('');
    if (left <= 3) await patiently(locked.getByTestId('guesses-left')).toContainText(`destroyed: ${String(left)}.`);
  }
  await locked.getByTestId('unlock-secret').fill('not the right words either');
  await locked.getByTestId('unlock-open').click({ timeout: 60_000 });
  await laptop.quit();
  const page2 = await startAndUnlock(laptop).catch(() => laptop.window());
  await expect(page2.getByTestId('frame')).toHaveCount(0);
});
