/** An interview that is recorded: with consent, while one writes, and kept whatever happens. */
import { expect, type Page } from '@playwright/test';
import { seriousFaults, sidewaysScrollers } from './support/axe.ts';
import { expectSaved, leaveInterview, lock, unlock } from './support/journey.ts';
import { writeAccount } from './support/interview.ts';
import type { Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { openCase, openFiles, test } from './support/test.ts';
import { openSettings } from './support/together.ts';

/** A microphone that beeps; who may use it is for the app to say, as everywhere. */
const withMicrophone = ['--use-fake-device-for-media-stream'];

async function startWith(laptop: Laptop, switches: readonly string[], environment = {}): Promise<Page> {
  await laptop.start(environment, switches);
  const page = await laptop.window();
  await unlock(page);
  await patiently(page.getByTestId('unlock')).toBeHidden();
  return page;
}

async function record(page: Page): Promise<void> {
  await page.getByTestId('record').click();
  await patiently(page.getByTestId('record-dialog')).toBeVisible();
  await expect(page.getByTestId('record-start')).toBeDisabled();
  await page.getByTestId('record-agreed').click();
  await page.getByTestId('record-start').click();
}

/** Seconds that the player says it has. */
async function heard(page: Page): Promise<number> {
  await page.getByTestId('open-file').first().click();
  const player = page.getByTestId('viewed-sound');
  await patiently.poll(() => player.evaluate((one: HTMLAudioElement) => Number.isFinite(one.duration))).toBe(true);
  const seconds = await player.evaluate((one: HTMLAudioElement) => one.duration);
  await page.keyboard.press('Escape');
  return seconds;
}

test('recorded with consent while one writes on; stopped, and there to be heard', async ({ officeLaptop }) => {
  test.setTimeout(240_000);
  const page = await startWith(officeLaptop(), withMicrophone);
  await openCase(page);
  await page.getByTestId('open-interview').click();
  await page.getByTestId('record').click();
  await patiently(page.getByTestId('record-dialog')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'record-dialog');
  await page.getByTestId('record-agreed').click();
  await page.getByTestId('record-start').click();
  await patiently(page.getByTestId('recording')).toHaveAttribute('data-phase', 'on');
  await writeAccount(page, 'She speaks, and I write what I hear.');
  await expectSaved(page);
  await picture(page, 'recording-interview');
  expect(await seriousFaults(page)).toEqual([]);
  await page.waitForTimeout(5_000);
  await leaveInterview(page);
  await patiently(page.getByTestId('recording')).toBeVisible();
  await page.getByTestId('record-stop').click();
  await patiently(page.getByTestId('recording')).toBeHidden();
  await openFiles(page);
  await expect(page.getByTestId('file-row')).toContainText('agreed to be recorded');
  await expect(page.getByTestId('file-row')).not.toContainText('cut off');
  expect(await heard(page)).toBeGreaterThan(4);
  await picture(page, 'recording-file');
  await openSettings(page, 'look');
  await page.getByTestId('language').first().selectOption('ar');
  await openCase(page);
  await page.getByTestId('open-interview').click();
  await record(page);
  await patiently(page.getByTestId('recording')).toHaveAttribute('data-phase', 'on');
  expect(await sidewaysScrollers(page)).toEqual([]);
  await picture(page, 'recording-arabic');
});

test('whoever only listens is not locked out; locking ends the recording and keeps it', async ({ officeLaptop }) => {
  test.setTimeout(240_000);
  const laptop = officeLaptop();
  let page = await startWith(laptop, withMicrophone, { PRISTAN_IDLE_SECONDS: '10' });
  await openFiles(page);
  await record(page);
  await patiently(page.getByTestId('recording')).toHaveAttribute('data-phase', 'on');
  await page.waitForTimeout(16_000);
  await expect(page.getByTestId('recording')).toBeVisible();
  page = await lock(laptop, page);
  await unlock(page);
  await patiently(page.getByTestId('frame')).toBeVisible();
  await openFiles(page);
  await expect(page.getByTestId('file-row')).toHaveCount(1);
  await expect(page.getByTestId('file-row')).not.toContainText('cut off');
  expect(await heard(page)).toBeGreaterThan(14);
});

test('killed in the middle, all but the last moment is there', async ({ officeLaptop }) => {
  test.setTimeout(240_000);
  const laptop = officeLaptop();
  const page = await startWith(laptop, withMicrophone);
  await openFiles(page);
  await record(page);
  await patiently(page.getByTestId('recording')).toHaveAttribute('data-phase', 'on');
  await page.waitForTimeout(9_000);
  await laptop.kill();
  const again = await startWith(laptop, []);
  await openFiles(again);
  await patiently(again.getByTestId('file-row')).toContainText('cut off');
  await expect(again.getByTestId('file-row')).toContainText('agreed to be recorded');
  expect(await heard(again)).toBeGreaterThan(5);
});

test('nobody gets the microphone who did not ask in the app, and nobody the camera; without one it says so', async ({
  officeLaptop,
}) => {
  const laptop = officeLaptop();
  const page = await startWith(laptop, withMicrophone);
  const ask = (kinds: MediaStreamConstraints): Promise<string> =>
    page.evaluate(
      (wanted) =>
        navigator.mediaDevices.getUserMedia(wanted).then(
          (stream) =>
            stream
              .getTracks()
              .map(({ kind }) => kind)
              .join(' '),
          (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
        ),
      kinds,
    );
  expect(await ask({ audio: true })).toBe('NotAllowedError');
  await page.evaluate(() =>
    (globalThis as unknown as { bridge: { listen: (asked: { on: boolean }) => Promise<unknown> } }).bridge.listen({
      on: true,
    }),
  );
  expect(await ask({ video: true })).toBe('NotAllowedError');
  expect(await ask({ audio: true, video: true })).toBe('NotAllowedError');
  expect(await ask({ audio: true })).toBe('audio');
  await laptop.quit();
  const deaf = await startWith(laptop, []);
  await openFiles(deaf);
  await record(deaf);
  await patiently(deaf.getByTestId('recording-no-microphone')).toBeVisible();
  await expect(deaf.getByTestId('file-row')).toHaveCount(0);
  await picture(deaf, 'recording-no-microphone');
});
