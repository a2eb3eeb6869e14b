/** A morning's reception of forty with two laptops on one list. */
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { expect, type Page } from '@playwright/test';
import { seriousFaults, sidewaysScrollers } from './support/axe.ts';
import { savePdf, textOfPdf } from './support/paper.ts';
import { foldersOf } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { test as base } from './support/test.ts';
import {
  approve,
  askToJoin,
  connectToOffice,
  expectAtOffice,
  handOver,
  invite,
  openSettings,
} from './support/together.ts';

const test = base.extend<{ server: Office }>({
  server: async ({ newLaptop }, use) => {
    const server = await startOffice({ data: foldersOf(newLaptop()) });
    await use(server);
    await server.stop();
  },
});

const EACH = 20;

test('[RC8] forty people in a morning: two laptops, one list, and what a line becomes', async ({
  opened,
  newLaptop,
  server,
}) => {
  test.setTimeout(420_000);
  const { laptop: anna, page } = opened;
  const boris = newLaptop();
  await connectToOffice(anna, page, server.accessFile);
  await expectAtOffice(page);
  const code = await invite(page);
  await handOver(anna, boris);
  const other = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, code);
  await approve(page);
  await patiently(other.getByTestId('frame')).toBeVisible();
  for (const one of [page, other]) await openReception(one);

  await test.step('both write at the same time, by keyboard alone; all forty are on both', async () => {
    await Promise.all([write(page, 'A'), write(other, 'B')]);
    for (const one of [page, other]) await patiently(lines(one)).toHaveCount(2 * EACH, { timeout: 60_000 });
    expect(await listOf(other)).toEqual(await listOf(page));
    await expect(lines(page).first()).toHaveAttribute('data-danger', 'emergency');
    await expect(lines(page).first()).toContainText('to be deported today at noon');
  });

  await test.step('a colleague’s line does not touch what one is typing', async () => {
    await page.getByTestId('entry-name').fill('Half a na');
    await write(other, 'C', 1);
    await patiently(lines(page)).toHaveCount(2 * EACH + 1);
    await expect(page.getByTestId('entry-name')).toHaveValue('Half a na');
    await expect(page.getByTestId('entry-name')).toBeFocused();
    await page.getByTestId('entry-name').fill('');
  });

  await test.step('who calls is seen by the other, who is asked before taking over', async () => {
    await choose(page, 'A3');
    await page.keyboard.press('c');
    await patiently(line(other, 'A3')).toHaveAttribute('data-state', 'called');
    await expect(line(other, 'A3')).toContainText('Anna Weber');
    await choose(other, 'A3');
    await other.keyboard.press('c');
    await patiently(other.getByText('Anna Weber has called A3 already')).toBeVisible();
    await expect(line(other, 'A3')).toContainText('Anna Weber');
    await page.keyboard.press('s');
    await patiently(line(other, 'A3')).toHaveAttribute('data-state', 'seen');
  });

  await test.step('both call one person while apart: both are named on both laptops, until one takes it', async () => {
    for (const one of [page, other]) await expectAtOffice(one);
    for (const one of [page, other]) await pauseOrResume(one);
    for (const one of [page, other]) {
      await choose(one, 'B4');
      await one.keyboard.press('c');
      await expect(line(one, 'B4')).toHaveAttribute('data-state', 'called');
    }
    for (const one of [page, other]) await pauseOrResume(one);
    for (const one of [page, other]) {
      await choose(one, 'B4');
      await patiently(one.getByTestId('called-at-once')).toContainText('Anna Weber', { timeout: 90_000 });
      await expect(one.getByTestId('called-at-once')).toContainText('Boris Klein');
    }
    await other.getByTestId('i-take-it').click();
    await patiently(page.getByTestId('called-at-once')).toBeHidden();
    await patiently(line(page, 'B4')).toContainText('Boris Klein');
  });

  await test.step('lines become advice, an urgent call, an intake', async () => {
    await choose(page, 'A5');
    await page.keyboard.press('1');
    await page.getByTestId('line-becameNote').fill('Where to register');
    await choose(page, 'A6');
    await page.keyboard.press('4');
    await page.getByTestId('line-call-where').fill('Transit zone');
    await page.getByTestId('line-call-until').fill('noon');
    await picture(page, 'reception-en');
    await page.getByTestId('line-call-until').blur();
    await choose(other, 'A6');
    await patiently(other.getByTestId('line-call-where')).toHaveValue('Transit zone');
    await intake(page);
  });

  await test.step('the day is closed with what is left, which stands on tomorrow’s list; and is kept', async () => {
    await openReception(page);
    await page.getByTestId('reception-close').click();
    const left = await page.getByTestId('carry-line').count();
    expect(left).toBe(2 * EACH + 1 - 4);
    await page.getByTestId('carry-line').first().uncheck();
    await picture(page, 'reception-closing-en');
    await page.getByTestId('close-day').click();
    for (const one of [page, other])
      await patiently(one.getByTestId('reception-totals')).toContainText(`carried on: ${String(left - 1)}`);
    await patiently(other.getByTestId('reception-totals')).toContainText('Closed at');
    await other.getByTestId('reception-days').click();
    await other.getByTestId('earlier-days').getByRole('link').click();
    await patiently(lines(other)).toHaveCount(2 * EACH + 1);
  });
});

test('[RC9,PR10] slips with numbers are printed, and no name is on them', async ({ opened: { laptop, page } }) => {
  await openReception(page);
  await write(page, 'A', 2);
  await patiently(lines(page)).toHaveCount(2);
  await page.getByTestId('reception-slips').click();
  await patiently(page.getByTestId('print-page')).toHaveCount(4);
  await expect(page.getByTestId('slips-from')).toHaveValue('3');
  await picture(page, 'slips-en');
  const text = textOfPdf(await savePdf(laptop, page));
  expect(text).toContain('Harbour House');
  expect(text).toContain('42');
  expect(text).toContain('Please keep this slip');
  expect(text).not.toContain('A1');
});

test('no serious fault in English and Arabic, and nothing scrolls sideways', async ({ opened: { page } }) => {
  test.setTimeout(180_000);
  await openReception(page);
  await write(page, 'A', 6);
  await patiently(lines(page)).toHaveCount(6);
  for (const language of ['en', 'ar']) {
    await openSettings(page, 'look');
    await page.getByTestId('language').selectOption(language);
    await patiently(page.locator('html')).toHaveAttribute('lang', language);
    await openReception(page);
    await choose(page, 'A3');
    await page.keyboard.press('4');
    await patiently(page.getByTestId('outcome-call')).toBeVisible();
    await picture(page, `reception-few-${language}`);
    expect(await seriousFaults(page), language).toEqual([]);
    for (const width of [1366, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await sidewaysScrollers(page), `${language} ${String(width)}`).toEqual([]);
    }
    await picture(page, `reception-1024-${language}`);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByTestId('reception-close').click();
    await patiently(page.getByTestId('closing')).toBeVisible();
    await picture(page, `reception-closing-${language}`);
    expect(await seriousFaults(page), `closing, ${language}`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('reception-slips').click();
    await patiently(page.getByTestId('print-page').first()).toBeVisible();
    await picture(page, `slips-${language}`);
    expect(await seriousFaults(page), `slips, ${language}`).toEqual([]);
  }
});

async function openReception(page: Page): Promise<void> {
  await page.keyboard.press('Alt+0');
  await patiently(page.getByTestId('reception')).toBeVisible();
}

/** As at the door: a name, a Tab or two, Enter. */
async function write(page: Page, who: string, count = EACH): Promise<void> {
  await page.getByTestId('entry-name').focus();
  for (let index = 1; index <= count; index += 1) {
    await page.keyboard.type(`${who}${String(index)}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('+7 912 000 00 00');
    if (index % 5 === 2) {
      await page.keyboard.press('Tab');
      await page.keyboard.type('Dari');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('to be deported today at noon');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Emergency');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('entry-name')).toHaveValue('');
  }
}

function lines(page: Page) {
  return page.getByTestId('reception-line');
}

function line(page: Page, name: string) {
  return lines(page).filter({ has: page.getByText(name, { exact: true }) });
}

async function listOf(page: Page): Promise<readonly string[]> {
  return lines(page).allTextContents();
}

async function choose(page: Page, name: string): Promise<void> {
  await line(page, name).click();
  await page.getByTestId('reception-list').focus();
}

/** One button for both. */
async function pauseOrResume(page: Page): Promise<void> {
  await openSettings(page, 'office');
  await page.getByTestId('sync-pause').click();
  await openReception(page);
}

/** The name that was said is looked for first; a new case takes along what stands on the line. */
async function intake(page: Page): Promise<void> {
  await choose(page, 'A2');
  await page.keyboard.press('5');
  await page.getByTestId('begin-intake').click();
  await patiently(page.getByTestId('find-field')).toHaveValue('A2');
  await page.getByTestId('someone-new').click();
  await patiently(page.getByTestId('section-consent')).toBeVisible();
  await page.getByTestId('leave-interview').click();
  await patiently(page.getByTestId('fact-priority')).toHaveText(/emergency/i);
  await openReception(page);
  await choose(page, 'A2');
  await page.getByTestId('open-line-case').click();
  await patiently(page.getByTestId('case-title')).toBeVisible();
}
