import { expect, type Page } from '@playwright/test';
import { expectSaved, lock, openSample, unlock } from '../support/journey.ts';
import type { Laptop } from '../support/laptop.ts';
import { savePdf, textOfPdf } from '../support/paper.ts';
import { patiently } from '../support/patient.ts';
import { openSettings } from '../support/together.ts';
import type { TourGuide } from '../support/tourGuide.ts';

/** 200 invented case files: the register, a case with proceedings, reception, letters, and all of it in Arabic. */
export async function lookAtSamplePeople(guide: TourGuide, laptop: Laptop): Promise<void> {
  const page = await guide.step('Another profile: try it with 200 sample people, marked as not real', async () => {
    await laptop.start();
    const opened = await openSample(laptop, { name: 'Vera Lind', label: 'Try-out' });
    await patiently(opened.getByTestId('sample-ribbon')).toBeVisible();
    return opened;
  });
  await guide.step('The register: 200 rows, sorted, filtered, searched as one types', async () => {
    await page.keyboard.press('Alt+2');
    await patiently(page.getByTestId('register-count')).toContainText('200');
    await guide.picture('register', page);
    await page.getByTestId('register-row').nth(2).click();
    await patiently(page.getByTestId('preview')).toBeVisible();
    await guide.picture('register-preview', page);
    await page.keyboard.press('Enter');
    await patiently(page.getByTestId('case-title')).toBeVisible();
    await guide.picture('sample-case', page);
  });
  await guide.step('The reception of this morning, the urgent ones first', async () => {
    await page.keyboard.press('Alt+0');
    await patiently(page.getByTestId('reception-line').first()).toHaveAttribute('data-danger', 'emergency');
    await guide.picture('reception', page);
  });
  await guide.step('Letters: their register, one that is begun, and what became of the numbers', async () => {
    await page.keyboard.press('Alt+3');
    await patiently(page.getByTestId('letters-row').first()).toBeVisible();
    await guide.picture('letters', page);
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-row').nth(2).dblclick();
    await page.getByTestId('tab-letters').click();
    await page.getByTestId('case-new-letter').click();
    await page.getByTestId('begin-letter').click();
    await patiently(page.getByTestId('letter-text')).toBeVisible();
    await guide.picture('letter', page);
    await page.getByTestId('letter-number').click();
    await page.getByTestId('letter-step-do').click();
    await patiently(page.getByTestId('letter-life')).toHaveAttribute('data-stage', 'numbered');
    await page.getByTestId('print-letter').click();
    guide.keep(await savePdf(laptop, page), 'letter');
    await page.keyboard.press('Control+Shift+n');
    await patiently(page.getByTestId('number-row').first()).toBeVisible();
    await guide.picture('numbers', page);
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-row').nth(2).dblclick();
    await patiently(page.getByTestId('case-title')).toBeVisible();
  });
  await guide.step('The same in Arabic, right to left', async () => {
    await speak(page, 'ar');
    await guide.picture('case-arabic', page);
    await page.keyboard.press('Alt+2');
    await patiently(page.getByTestId('register-row').first()).toBeVisible();
    await guide.picture('register-arabic', page);
    await page.keyboard.press('Alt+1');
    await guide.picture('today-arabic', page);
  });
  await guide.step('An interview in Arabic', async () => {
    await page.keyboard.press('Control+n');
    await page.getByTestId('find-field').fill('محمد');
    await guide.picture('find-arabic', page);
    await page.getByTestId('someone-new').click();
    await patiently(page.getByTestId('section-consent')).toBeVisible();
    await guide.picture('consent-arabic', page);
    await page.getByTestId('section-account').click();
    await page.getByTestId('account').fill('فصيلة دمه A+ ورقمه 12-34. غادر حلب نحو 2015.');
    await expectSaved(page);
    await guide.picture('account-arabic', page);
    await page.getByTestId('leave-interview').click();
    await patiently(page.getByTestId('case-title')).toBeVisible();
  });
  await guide.step('Print in Arabic: A+ and numbers stay in order', async () => {
    await page.getByTestId('print-case').click();
    await patiently(page.getByTestId('print-page').first()).toBeVisible();
    await guide.picture('print-arabic', page);
    const file = await savePdf(laptop, page);
    expect(textOfPdf(file)).toContain('A+');
    guide.keep(file, 'filled-client-arabic');
  });
  await guide.step('Locked, it shows nothing of anybody; unlocked, one is where one was', async () => {
    const locked = await lock(laptop, page);
    await guide.picture('locked-arabic', locked);
    await unlock(locked);
    await patiently(locked.getByTestId('print-page').first()).toBeVisible();
  });
}

async function speak(page: Page, language: string): Promise<void> {
  const before = page.url();
  await openSettings(page, 'look');
  await page.getByTestId('language').selectOption(language);
  await patiently(page.locator('html')).toHaveAttribute('lang', language);
  await page.evaluate((url) => {
    window.location.href = url;
  }, before);
}
