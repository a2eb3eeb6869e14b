/** The power goes in mid-interview, at several seeded moments: what was called saved is there, at most a word is lost. */
import { expect, type Page } from '@playwright/test';
import { field, goToSection, writeAccount } from './support/interview.ts';
import { beginIntake, expectSaved } from './support/journey.ts';
import { patiently } from './support/patient.ts';
import { seeded } from './support/seeded.ts';
import { startAndUnlock, test } from './support/test.ts';

const seed = Number(process.env['PRISTAN_SEED'] ?? 20261122);
const words = 'she walked three nights to the border and a driver took her brother by the other road'.split(' ');

/** The screen's own claim, watched from inside: the text that stood there whenever it said "saved". */
async function watchClaims(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = (): void => {
      const area = document.querySelector<HTMLTextAreaElement>('[data-testid="account"]');
      const said = document.querySelector('[data-testid="saved"]')?.getAttribute('data-state');
      if (area !== null && said === 'saved') document.documentElement.dataset['claimed'] = area.value;
    };
    new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, childList: true });
    look();
  });
}
const claimed = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['claimed'] ?? '');
const shown = (page: Page): Promise<string> => page.getByTestId('account').inputValue();

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

test(`killed while typing the account, again and again (seed ${seed})`, async ({ opened: { laptop, page } }) => {
  const random = seeded(seed);
  await beginIntake(page, 'Zarina Aliyeva');
  await writeAccount(page, 'At first');
  await expectSaved(page);
  let now = page;
  let before = 'At first';
  for (let kill = 1; kill <= 4; kill += 1) {
    await watchClaims(now);
    await now.getByTestId('account').focus();
    await now.keyboard.press('Control+End');
    const many = 3 + Math.floor(random() * 9);
    for (let n = 0; n < many; n += 1) {
      await now.keyboard.type(` ${words[Math.floor(random() * words.length)] ?? ''}`, { delay: 25 + random() * 60 });
    }
    await now.waitForTimeout(random() * 600);
    const [safe, screen] = [await claimed(now), await shown(now)];
    await laptop.kill();
    expect(screen.length, 'something was typed').toBeGreaterThan(before.length);

    now = await startAndUnlock(laptop);
    await patiently(now.getByTestId('account')).toBeVisible();
    await patiently
      .poll(() => now.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null), 'at the same field')
      .toBe('account');
    const found = await shown(now);
    expect(found.startsWith(safe), `kill ${kill}: "${found}" holds what was called saved: "${safe}"`).toBe(true);
    expect(screen.startsWith(found), `kill ${kill}: "${found}" is the beginning of "${screen}"`).toBe(true);
    expect(wordsOf(screen).length - wordsOf(found).length, `kill ${kill}: words lost`).toBeLessThanOrEqual(1);
    before = found;
    test.info().annotations.push({ type: 'lost', description: `${screen.length - found.length} letters` });
  }
});

test('killed in a field of a list: it opens there, with all that was saved', async ({ opened: { laptop, page } }) => {
  await beginIntake(page, 'Zarina Aliyeva');
  await goToSection(page, 'identity');
  await field(page, 'identity/birthPlace').locator('input').fill('Osh');
  await expectSaved(page);
  const ethnicity = field(page, 'identity/ethnicity').locator('input');
  await ethnicity.click();
  await page.keyboard.type('Uzbek by her father', { delay: 30 });
  await expectSaved(page);
  await page.waitForTimeout(600);
  await laptop.kill();

  const after = await startAndUnlock(laptop);
  await patiently(field(after, 'identity/birthPlace').locator('input')).toHaveValue('Osh');
  await patiently(field(after, 'identity/ethnicity').locator('input')).toHaveValue('Uzbek by her father');
  await patiently
    .poll(() => after.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
    .toBe('identity/ethnicity');
});
