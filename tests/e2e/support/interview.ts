/** An interview as it is held on the real screens. */
import type { Page } from '@playwright/test';
import { patiently } from './patient.ts';
import { fillSection } from './fillEveryField.ts';
import { expectSaved } from './journey.ts';

const sectionIds = [
  'consent',
  'interview',
  'identity',
  'references',
  'documents',
  'family',
  'journey',
  'registrations',
  'account',
  'grounds',
  'events',
  'needs',
  'services',
  'assessment',
  'signOff',
] as const;

export async function goToSection(page: Page, section: string): Promise<void> {
  await page.getByTestId(`section-${section}`).click();
  await patiently(page.getByTestId(`section-${section}`)).toHaveAttribute('aria-current', 'step');
}

export function field(page: Page, name: string): ReturnType<Page['locator']> {
  return page.locator(`main [data-field="${name}"]`);
}

/** Writes the account and leaves the cursor at its end. */
export async function writeAccount(page: Page, text: string): Promise<void> {
  await goToSection(page, 'account');
  await page.getByTestId('account').fill(text);
}

/** Selects `words` in the account and marks them with a number key; the panel's date and Enter finish it. */
export async function mark(page: Page, words: string, key: string): Promise<void> {
  const account = page.getByTestId('account');
  await account.evaluate((element: HTMLTextAreaElement, wanted: string) => {
    const at = element.value.indexOf(wanted);
    element.focus();
    element.setSelectionRange(at, at + wanted.length);
  }, words);
  await page.keyboard.press(key);
  await patiently(page.getByTestId('mark-panel')).toBeVisible();
  await page.keyboard.press('Enter');
  await patiently(page.getByTestId('mark-panel')).toBeHidden();
}

/** Types into every text field of every section but the account. Answers how many were filled. */
export async function fillAll(page: Page, word: () => string): Promise<number> {
  let filled = 0;
  for (const section of sectionIds) {
    if (section === 'account') continue;
    await goToSection(page, section);
    filled += await fillSection(page, word);
    await expectSaved(page);
  }
  return filled;
}

/** Chooses an answer of a row, or ticks one of several, by the words beside it. */
export async function tick(page: Page, name: string, words: string): Promise<void> {
  await field(page, name).locator('label', { hasText: words }).first().click();
}

/** Adds an item to a repeating group and answers where it stands: `section/group/item`. */
export async function addToGroup(page: Page, group: string): Promise<string> {
  const items = page.locator(`main [data-field^="${group}/"]`);
  const before = await items.count();
  await page.locator(`main button[data-field="${group}"]`).click();
  await patiently.poll(() => items.count()).toBeGreaterThan(before);
  const last = (await items.last().getAttribute('data-field')) ?? '';
  return last.split('/').slice(0, 3).join('/');
}
