import type { Page } from '@playwright/test';
import { patiently } from '../support/patient.ts';
import { fillAll, goToSection, mark, writeAccount } from '../support/interview.ts';
import { beginIntake, expectCursorIn, expectSaved, lock, unlock } from '../support/journey.ts';
import type { Laptop } from '../support/laptop.ts';
import { markerWords } from '../support/markers.ts';
import type { TourGuide } from '../support/tourGuide.ts';
import type { Place } from './beginAnOffice.ts';

export interface Held {
  readonly page: Page;
  readonly name: string;
  readonly number: string;
}
const name = 'Мухаммад Рахимов';
const story =
  'He lived in Khujand until spring 2015 with his brother Karim.\n' +
  'On 12 March 2015 four men in uniform took him from the market and beat him for two days.\n' +
  'He left for Kazan about 1 May 2015, by train through Tashkent.';

export async function holdAnInterview(guide: TourGuide, anna: Laptop, place: Place): Promise<Held> {
  let { page } = place;
  const word = markerWords();
  await guide.step('New intake starts by finding; someone new goes on', async () => {
    await page.keyboard.press('Control+n');
    await page.getByTestId('find-field').fill('Рахимов');
    await guide.picture('find', page);
    await beginIntake(page, name);
    await patiently(page.getByText(name)).toBeVisible();
    await guide.picture('consent', page);
  });
  await guide.step(
    'After consent, the blank account; sentences become events, relatives, legs of the journey',
    async () => {
      await goToSection(page, 'consent');
      await page.getByTestId('next-section').click();
      await writeAccount(page, `${story}\n${word()}`);
      await mark(page, 'On 12 March 2015 four men in uniform took him from the market', '1');
      await mark(page, 'his brother Karim', '2');
      await mark(page, 'He left for Kazan about 1 May 2015', '3');
      await patiently(page.getByTestId('marks').locator('li')).toHaveCount(3);
      await expectSaved(page);
      await guide.picture('account', page);
    },
  );
  await guide.step('Every section, every field', async () => {
    const filled = await fillAll(page, word);
    patiently(filled).toBeGreaterThan(60);
    await goToSection(page, 'family');
    await guide.picture('family', page);
  });
  page = await guide.step('The power goes in the middle of a word: at most that word is lost', async () => {
    await writeMore(page, 'He hopes to find his sist');
    await page.waitForTimeout(500);
    await anna.kill();
    await anna.start();
    const locked = await anna.window();
    await unlock(locked);
    await patiently(locked.getByTestId('account')).toHaveValue(/He hopes to find his sis/);
    await expectCursorIn(locked, 'account');
    await guide.picture('resumed', locked);
    return locked;
  });
  page = await guide.step(
    'Lock: nothing of anybody; a wrong passphrase says so; unlocking returns to the field',
    async () => {
      const locked = await lock(anna, page);
      await patiently(locked.getByTestId('unlock')).toBeVisible();
      await patiently(locked.getByText(name)).toHaveCount(0);
      await unlock(locked, 'not the right words');
      await patiently(locked.getByTestId('unlock-said')).not.toBeEmpty();
      await guide.picture('locked', locked);
      await unlock(locked);
      await expectCursorIn(locked, 'account');
      return locked;
    },
  );
  const number = await guide.step('What is missing is listed at the end, and blocks nothing', async () => {
    await page.getByTestId('section-review').click();
    await guide.picture('review', page);
    await page.getByTestId('leave-interview').click();
    await patiently(page.getByTestId('case-title')).toBeVisible();
    return (await page.getByTestId('case-title').textContent()) ?? '';
  });
  return { page, name, number };
}

async function writeMore(page: Page, text: string): Promise<void> {
  await goToSection(page, 'account');
  await page.getByTestId('account').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 15 });
}
