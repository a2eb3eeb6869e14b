import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { confirmRecoveryCode } from '../support/journey.ts';
import { backUp, beginTask, restoreBehindTheDoor, typeTwice } from '../support/keys.ts';
import type { Laptop } from '../support/laptop.ts';
import { patiently } from '../support/patient.ts';
import { openSettings } from '../support/together.ts';
import type { TourGuide } from '../support/tourGuide.ts';

const next = 'copper teapot under eleven maples';

interface Safe {
  readonly anna: Laptop;
  /** Nothing was ever started on it. */
  readonly another: Laptop;
  readonly recoveryCode: string;
}

/** Backups and keys: made, checked, brought back on another laptop; a new passphrase; wiped at the end. */
export async function keepItSafe(guide: TourGuide, { anna, another, recoveryCode }: Safe): Promise<void> {
  const page = await anna.window();
  await guide.step('A backup: written, opened again, counted', async () => {
    await backUp(page);
    await guide.picture('backups', page);
  });
  await guide.step('What Pristan keeps on this laptop', async () => {
    await openSettings(page, 'laptop');
    await patiently(page.getByTestId('kept-here')).toBeVisible();
    await guide.picture('this-laptop', page);
  });
  await guide.step('Keys and safety', async () => {
    await openSettings(page, 'safety');
    await patiently(page.getByTestId('duress-begin')).toBeVisible();
    await guide.picture('keys-and-safety', page);
  });
  const restored = await guide.step('Another laptop: restored from the backup, with the recovery code', async () => {
    for (const name of readdirSync(anna.papers).filter((file) => file.endsWith('.backup')))
      copyFileSync(path.join(anna.papers, name), path.join(another.papers, name));
    await another.start();
    const opened = await restoreBehindTheDoor(another, recoveryCode, next);
    await patiently(opened.getByTestId('restored')).toBeVisible({ timeout: 60_000 });
    await guide.picture('restored', opened);
    await confirmRecoveryCode(opened);
    await patiently(opened.getByTestId('frame')).toBeVisible();
    return opened;
  });
  await guide.step('A new passphrase there', async () => {
    await beginTask(restored, 'change-passphrase', next);
    await typeTwice(restored, `${next} again`);
    await guide.picture('new-passphrase', restored);
    await restored.getByTestId('change-passphrase-do').click();
    await patiently(restored.getByText('From now on the new passphrase opens it.')).toBeVisible();
  });
  await guide.step('In an emergency: one page, one button, and nothing is left', async () => {
    await restored.keyboard.press('Control+Shift+Delete');
    await patiently(restored.getByTestId('wipe')).toBeVisible();
    await guide.picture('wipe', restored);
    // The window may be gone before the click has come back.
    await restored
      .getByTestId('wipe-now')
      .click()
      .catch(() => undefined);
    const welcome = await another.windowAfter(restored);
    await patiently(welcome.getByTestId('welcome')).toBeVisible();
    await guide.picture('wiped', welcome);
    await another.quit();
  });
}
