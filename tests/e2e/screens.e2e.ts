/** Every screen, for everybody: no serious fault that axe knows, in English and Arabic; and no scrolling sideways. */
import { expect, type Page } from '@playwright/test';
import { seriousFaults, sidewaysScrollers } from './support/axe.ts';
import { goToSection } from './support/interview.ts';
import { beginIntake, lock, passphrase, unlock } from './support/journey.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { openCase, test } from './support/test.ts';
import { openSettings } from './support/together.ts';

type Look = (screen: string, page: Page) => Promise<void>;
/** By day in one language, by night in the other. */
const languages = ['en', 'ar'] as const;
const colours = { en: 'light', ar: 'dark' } as const;
const sizes = [
  { width: 1024, zoom: 1 },
  { width: 1366, zoom: 2 },
] as const;

async function speak(page: Page, language: string): Promise<void> {
  await openSettings(page, 'look');
  await page.getByTestId('language').selectOption(language);
  await patiently(page.locator('html')).toHaveAttribute('lang', language);
}

/** Goes to each screen of an open vault in turn and hands it to `look`. Ends on the lock screen. */
async function everyScreen(laptop: Laptop, page: Page, look: Look): Promise<Page> {
  await page.keyboard.press('Alt+1');
  await patiently(page.getByTestId('today')).toBeVisible();
  await look('today', page);
  await page.keyboard.press('Alt+2');
  await patiently(page.getByTestId('register-row').first()).toBeVisible();
  await look('register', page);
  await page.keyboard.press('Control+Shift+N');
  await patiently(page.getByTestId('number-row').first()).toBeVisible();
  await page.getByTestId('number-row').first().click();
  await look('numbers', page);
  await page.keyboard.press('Control+n');
  await page.getByTestId('find-field').fill('Рахимов');
  await patiently(page.getByRole('listitem').filter({ hasText: 'Рахимов' }).first()).toBeVisible();
  await look('find', page);
  await openCase(page);
  await look('case', page);
  await page.getByTestId('tab-history').click();
  await patiently(page.getByTestId('case-history')).toBeVisible();
  await look('history', page);
  await page.getByTestId('print-case').click();
  await patiently(page.getByTestId('print-page').first()).toBeVisible();
  await look('print', page);
  for (const part of ['office', 'colleagues', 'contested', 'safety', 'backups', 'look', 'laptop', 'about']) {
    await openSettings(page, part);
    await look(`settings, ${part}`, page);
  }
  await openSettings(page, 'safety');
  await page.getByTestId('duress-begin').click();
  await look('settings, safety, a form', page);
  await page.keyboard.press('Control+Shift+Delete');
  await patiently(page.getByTestId('wipe')).toBeVisible();
  await look('wipe', page);
  await page.keyboard.press('Escape');
  await patiently(page.getByTestId('wipe')).toBeHidden();
  await openCase(page);
  await page.getByTestId('open-interview').click();
  for (const section of ['consent', 'account', 'family']) {
    await toSection(page, section);
    await look(`interview, ${section}`, page);
  }
  await toSection(page, 'review');
  await look('interview, review', page);
  await page.getByTestId('leave-interview').click();
  const locked = await lock(laptop, page);
  await patiently(locked.getByTestId('unlock')).toBeVisible();
  await look('locked', locked);
  return locked;
}

/** By the rail, or where there is no room for it by the menu that stands in its place. */
async function toSection(page: Page, section: string): Promise<void> {
  if (await page.getByTestId('section-review').isVisible()) return goTo(page, section);
  await page.locator('header button[aria-haspopup="menu"]').click();
  const order = ['consent', 'interview', 'identity', 'references', 'documents', 'family'];
  const at = section === 'review' ? -1 : section === 'account' ? 8 : order.indexOf(section);
  await page.getByRole('menuitem').nth(at).click();
  await patiently(page.getByRole('menu')).toBeHidden();
}

async function goTo(page: Page, section: string): Promise<void> {
  if (section !== 'review') return goToSection(page, section);
  await page.getByTestId('section-review').click();
}

test('no serious fault on any screen, in English by day and in Arabic by night', async ({
  opened: { laptop, page },
}) => {
  test.setTimeout(240_000);
  let now = page;
  for (const language of languages) {
    await speak(now, language);
    now = await everyScreen(laptop, now, async (screen, shown) => {
      await shown.emulateMedia({ colorScheme: colours[language], reducedMotion: 'reduce' });
      expect.soft(await seriousFaults(shown), `${screen}, ${language}`).toEqual([]);
    });
    await unlock(now);
    await patiently(now.getByTestId('frame')).toBeVisible();
  }
});

test('nothing to scroll sideways at 1024 wide and at 200 % zoom', async ({ opened: { laptop, page } }) => {
  test.setTimeout(240_000);
  let now = page;
  await beginIntake(page, 'Wolfeschlegelsteinhausenbergerdorff Maximiliana');
  await page.getByTestId('leave-interview').click();
  for (const { width, zoom } of sizes) {
    await resize(laptop, width, zoom);
    now = await everyScreen(laptop, now, async (screen, shown) => {
      await resize(laptop, width, zoom);
      expect.soft(await sidewaysScrollers(shown), `${screen}, ${width} wide, zoom ${zoom}`).toEqual([]);
    });
    await unlock(now);
    await patiently(now.getByTestId('frame')).toBeVisible();
  }
});

async function resize(laptop: Laptop, width: number, zoom: number): Promise<void> {
  await laptop.app().evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setSize(wanted.width, 768);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, zoom },
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
}

test('no serious fault on the way in: welcome, an office, oneself, the recovery code', async ({ newLaptop }) => {
  const laptop = newLaptop();
  await laptop.start();
  for (const language of languages) {
    const welcome = await laptop.window();
    await welcome.getByTestId('language').selectOption(language);
    await welcome.emulateMedia({ colorScheme: colours[language] });
    expect.soft(await seriousFaults(welcome), `welcome, ${language}`).toEqual([]);
    await welcome
      .getByTestId('door-office')
      .click()
      .catch(() => undefined);
    const page = await laptop.windowAfter(welcome);
    await patiently(page.getByTestId('office-name')).toBeVisible();
    await page.emulateMedia({ colorScheme: colours[language] });
    expect.soft(await seriousFaults(page), `office, ${language}`).toEqual([]);
    await page.getByTestId('office-name').fill('Harbour House');
    await page.getByTestId('next').click();
    await page.getByTestId('passphrase').fill(passphrase);
    expect.soft(await seriousFaults(page), `oneself, ${language}`).toEqual([]);
    if (language === 'en') {
      await laptop.quit();
      await laptop.start();
      continue;
    }
    await page.getByTestId('passphrase-again').fill(passphrase);
    await page.getByTestId('display-name').fill('Anna Weber');
    await page.getByTestId('lock-label').fill('AW');
    await page.getByTestId('create-vault').click();
    await patiently(page.getByTestId('recovery-code')).toBeVisible();
    expect.soft(await seriousFaults(page), `recovery, ${language}`).toEqual([]);
  }
});
