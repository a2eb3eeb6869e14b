/** What a person does, step by step, on the real screens. Shared by the journey's tests and by the tour. */
import type { Page } from '@playwright/test';
import { patiently } from './patient.ts';
import type { Laptop } from './laptop.ts';

export const passphrase = 'quiet harbour seven lanterns';

export interface Person {
  readonly name: string;
  readonly label: string;
}

async function goThroughDoor(laptop: Laptop, door: 'office' | 'join' | 'sample'): Promise<Page> {
  const welcome = await laptop.window();
  await patiently(welcome.getByTestId(`door-${door}`)).toBeVisible();
  // The window may be gone before the click has come back.
  await welcome
    .getByTestId(`door-${door}`)
    .click()
    .catch(() => undefined);
  return laptop.windowAfter(welcome);
}

async function introduce(page: Page, { name, label }: Person): Promise<void> {
  await page.getByTestId('display-name').fill(name);
  await page.getByTestId('lock-label').fill(label);
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  await page.getByTestId('create-vault').click();
}

/** Reads the recovery code off the screen and types the two groups that are asked for. */
export async function confirmRecoveryCode(page: Page): Promise<string> {
  const groups = await page.getByTestId('recovery-code').locator('li span:last-child').allTextContents();
  for (const field of await page.locator('[data-testid^="recovery-group-"]').all()) {
    const number = Number((await field.getAttribute('data-testid'))?.replace('recovery-group-', ''));
    await field.fill(groups[number - 1] ?? '');
  }
  // The window may be gone before the click has come back.
  await page
    .getByTestId('open-vault')
    .click()
    .catch(() => undefined);
  return groups.join('-');
}

export async function createOffice(
  laptop: Laptop,
  person: Person,
  office: { readonly name: string; readonly letterhead: string; readonly signatory: string },
  onPage: (name: string, page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ page: Page; recoveryCode: string }> {
  const page = await goThroughDoor(laptop, 'office');
  await page.getByTestId('office-name').fill(office.name);
  await page.getByTestId('office-letterhead').fill(office.letterhead);
  await page.getByTestId('office-signatory').fill(office.signatory);
  await onPage('office', page);
  await page.getByTestId('next').click();
  await introduce(page, person);
  await patiently(page.getByTestId('recovery-code')).toBeVisible({ timeout: 30_000 });
  await onPage('recovery', page);
  const recoveryCode = await confirmRecoveryCode(page);
  await patiently(page.getByTestId('frame')).toBeVisible();
  return { page, recoveryCode };
}

export async function openSample(laptop: Laptop, person: Person): Promise<Page> {
  const page = await goThroughDoor(laptop, 'sample');
  await introduce(page, person);
  await page.getByTestId('skip-recovery').click({ timeout: 60_000 });
  await patiently(page.getByTestId('frame')).toBeVisible();
  return page;
}

export async function openToJoin(laptop: Laptop, person: Person): Promise<Page> {
  const page = await goThroughDoor(laptop, 'join');
  await introduce(page, person);
  await patiently(page.getByTestId('recovery-code')).toBeVisible({ timeout: 30_000 });
  await confirmRecoveryCode(page);
  return page;
}

/** On the lock screen. */
export async function unlock(page: Page, secret = passphrase): Promise<void> {
  await page.getByTestId('unlock-secret').fill(secret);
  await page.getByTestId('unlock-open').click();
}

/** *New intake*: finds nobody, goes on with somebody new, and answers when the interview is there. */
export async function beginIntake(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByTestId('find-field').fill(name);
  await page.getByTestId('someone-new').click();
  await patiently(page.getByTestId('section-consent')).toBeVisible();
}

/** Back to the case page. */
export async function leaveInterview(page: Page): Promise<void> {
  await page.getByTestId('leave-interview').click();
  await patiently(page.getByTestId('case-title')).toBeVisible();
}

/** The one small word: everything typed is on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await patiently(page.getByTestId('saved')).toHaveAttribute('data-state', 'saved');
}

export async function lock(laptop: Laptop, page: Page): Promise<Page> {
  // The window may be gone before the key is up.
  await page.keyboard.press('Control+l').catch(() => undefined);
  return laptop.windowAfter(page);
}

/** The cursor stands there. (Whether the window itself has the focus is for a window manager to say, and Xvfb has none.) */
export async function expectCursorIn(page: Page, testId: string): Promise<void> {
  await patiently
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null), { timeout: 15_000 })
    .toBe(testId);
}
