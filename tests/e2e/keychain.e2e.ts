/** The laptop's account as a second key, with the keychain that Linux desktops really have. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { lock, passphrase, unlock } from './support/journey.ts';
import { beginTask } from './support/keys.ts';
import { startKeyring, type Keyring } from './support/keyring.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { openCase, test as base } from './support/test.ts';

const test = base.extend<{ newKeyring: () => Promise<Keyring> }>({
  newKeyring: async ({}, use) => {
    const started: Keyring[] = [];
    await use(async () => {
      const keyring = await startKeyring();
      started.push(keyring);
      return keyring;
    });
    for (const keyring of started) keyring.stop();
  },
});

/** Playwright has Chromium use no keychain at all; what is loaded behind it has the last word. */
async function startWith(laptop: Laptop, { environment }: Keyring): Promise<Page> {
  const script = path.join(laptop.folder, 'keychain.cjs');
  writeFileSync(script, "require('electron').app.commandLine.appendSwitch('password-store', 'gnome-libsecret');\n");
  await laptop.start(environment, ['-r', script]);
  return laptop.window();
}
function bindingOf({ userData }: Laptop): Buffer {
  const profiles = path.join(userData, 'profiles');
  return readFileSync(path.join(profiles, readdirSync(profiles)[0] ?? '', 'binding'));
}

test('bound to an account: its keychain opens with the passphrase, another one only with the recovery code', async ({
  officeLaptop,
  office,
  newKeyring,
}) => {
  const laptop = officeLaptop();
  const own = await newKeyring();
  const page = await startWith(laptop, own);
  await unlock(page);
  await patiently(page.getByTestId('frame')).toBeVisible();
  await beginTask(page, 'bind');
  await page.getByTestId('bind-do').click();
  await patiently(page.getByTestId('bind-begin')).toBeVisible();
  await expect(page.getByTestId('binding-impossible')).toHaveCount(0);
  // Chromium marks what it sealed with a key of the keychain; `v10` would be the password that everybody knows.
  expect(bindingOf(laptop).subarray(0, 3).toString()).toBe('v11');

  const locked = await lock(laptop, page);
  await unlock(locked);
  await patiently(locked.getByTestId('frame')).toBeVisible();
  await openCase(locked);
  await laptop.quit();
  const restarted = await startWith(laptop, own);
  await unlock(restarted);
  await patiently(restarted.getByTestId('frame')).toBeVisible();
  await openCase(restarted);
  await laptop.quit();

  const elsewhere = await startWith(laptop, await newKeyring());
  await unlock(elsewhere, passphrase);
  await patiently(elsewhere.getByTestId('unlock-said')).toContainText('Here the recovery code opens it.');
  await unlock(elsewhere, office.recoveryCode);
  await patiently(elsewhere.getByTestId('frame')).toBeVisible();
  await openCase(elsewhere);
});
