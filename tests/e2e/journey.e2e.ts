/** One person's whole way: an office, an interview, the case file, paper, and the next morning. */
import { expect, type Page } from '@playwright/test';
import { addToGroup, field, goToSection, mark, tick, writeAccount } from './support/interview.ts';
import {
  beginIntake,
  createOffice,
  expectCursorIn,
  expectSaved,
  leaveInterview,
  passphrase,
} from './support/journey.ts';
import { savePdf, textOfPdf } from './support/paper.ts';
import { patiently } from './support/patient.ts';
import { openCase, startAndUnlock, test } from './support/test.ts';

const name = 'Гульнара Хусейнова';
const story =
  'On 12 March 2015 four men took her from the market. Her brother Karim saw it. She left for Kazan in May.';
const ethnicity = 'Zzwithheldword';
const ourView = 'Zzstaffonlyword';

test('an office, an interview, the case, paper, and the next morning', async ({ newLaptop }) => {
  const laptop = newLaptop();
  await laptop.start();
  const { page, recoveryCode } = await createOffice(
    laptop,
    { name: 'Anna Weber', label: 'AW' },
    { name: 'Harbour House', letterhead: 'Harbour House\nPier 4', signatory: 'Anna Weber' },
  );
  await test.step('find, consent, account with marks, the rest', async () => {
    await beginIntake(page, name);
    await holdInterview(page);
    await leaveInterview(page);
    await patiently(page.getByTestId('case-title')).toContainText(name);
  });
  await test.step('edited in place; history names who, what, from and to', async () => {
    await setPriority(page, 'urgent');
    await setPriority(page, 'emergency');
    await page.getByTestId('tab-history').click();
    const newest = page.getByTestId('case-history').locator('li').first();
    await patiently(newest).toContainText('Emergency');
    await patiently(newest).toContainText('Urgent');
    await patiently(newest).toContainText('Priority');
    await patiently(newest).toContainText('Anna Weber');
  });
  await test.step('the register finds the name in another script', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-search').fill('gulnara huseynova');
    await patiently(page.getByTestId('register-row')).toHaveCount(1);
    await page.getByTestId('register-search').fill('someone else');
    await patiently(page.getByTestId('register-row')).toHaveCount(0);
    await page.getByTestId('register-search').fill('');
  });
  await openCase(page, name);
  const number = await caseNumber(page);
  await test.step('on paper: for the client, and for the office', async () => {
    await page.getByTestId('print-case').click();
    const forClient = textOfPdf(await savePdf(laptop, page));
    expect(forClient).toContain('four men took her');
    expect(forClient).toMatch(/1 of [2-9]/);
    expect(forClient).toContain(number);
    expect(forClient).not.toContain(ourView);
    expect(forClient).not.toContain('Assessment');
    expect(forClient).not.toContain(ethnicity);
    expect(forClient.toLowerCase()).not.toContain('withh');

    await page.getByRole('radio', { name: /office/i }).check();
    const forOffice = textOfPdf(await savePdf(laptop, page));
    expect(forOffice).toContain(ourView);
    expect(forOffice).toContain('Assessment');
    expect(forOffice).not.toContain(ethnicity);
  });
  await test.step('the next morning: by passphrase, and by recovery code', async () => {
    for (const secret of [passphrase, recoveryCode]) {
      await laptop.quit();
      const morning = await startAndUnlock(laptop, secret);
      await openCase(morning, name);
      await patiently(morning.getByTestId('fact-priority')).toHaveText(/emergency/i);
    }
  });
});

async function holdInterview(page: Page): Promise<void> {
  await tick(page, 'consent/services', 'Given');
  const item = await addToGroup(page, 'consent/withheld');
  await tick(page, `${item}/parts`, 'Religion');
  await expectSaved(page);
  await page.getByTestId('next-section').click();
  await expectCursorIn(page, 'account');
  await writeAccount(page, story);
  await mark(page, 'On 12 March 2015 four men took her from the market', '1');
  await mark(page, 'Her brother Karim', '2');
  await mark(page, 'She left for Kazan in May', '3');
  await patiently(page.getByTestId('marks').locator('li')).toHaveCount(3);
  await goToSection(page, 'identity');
  await field(page, 'identity/ethnicity').locator('input').fill(ethnicity);
  await goToSection(page, 'assessment');
  await field(page, 'assessment/view').locator('textarea').first().fill(ourView);
  await expectSaved(page);
}

async function setPriority(page: Page, value: string): Promise<void> {
  await page.getByTestId('fact-priority').click();
  await page.getByTestId('fact-priority-field').selectOption(value);
  await page.keyboard.press('Enter');
  await patiently(page.getByTestId('fact-priority')).toHaveText(new RegExp(value, 'i'));
}

async function caseNumber(page: Page): Promise<string> {
  const number = (await page.getByTestId('case').locator('header bdi').nth(1).textContent()) ?? '';
  expect(number).toMatch(/\d/);
  return number;
}
