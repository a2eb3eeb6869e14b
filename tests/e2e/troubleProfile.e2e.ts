/** A profile that this Pristan cannot open says so and is left alone; a second start gives way to the first. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from '#shared/kernel/crc32.ts';
import electron from 'electron';
import { expect, type Locator, type Page } from '@playwright/test';
import { folderHash } from './support/folderHash.ts';
import { unlock } from './support/journey.ts';
import { appRoot, type Laptop } from './support/laptop.ts';
import { patiently } from './support/patient.ts';
import { client, openCase, startAndUnlock, test } from './support/test.ts';

function profileOf(laptop: Laptop): string {
  const profiles = path.join(laptop.userData, 'profiles');
  const [only, ...others] = readdirSync(profiles);
  if (only === undefined || others.length > 0) throw new Error('this laptop should have one profile');
  return path.join(profiles, only);
}

function change(file: string, act: (bytes: Uint8Array) => Uint8Array): void {
  writeFileSync(file, act(new Uint8Array(readFileSync(file))));
}

/** Guesses are counted before they are tried, whatever they are tried on. */
function unchanging(laptop: Laptop): readonly string[] {
  return folderHash(profileOf(laptop)).filter((line) => !line.startsWith('guesses.json '));
}

/** Starts, does what `meet` does, quits; the profile's folder must come out as it went in. */
async function expectUntouched(laptop: Laptop, meet: (page: Page) => Promise<void>): Promise<void> {
  const before = unchanging(laptop);
  expect(before.length).toBeGreaterThan(2);
  await laptop.start();
  await meet(await laptop.window());
  expect(unchanging(laptop), 'while it is open').toEqual(before);
  await laptop.quit();
  expect(unchanging(laptop), 'after quitting').toEqual(before);
}

const onWelcome = [
  ['garbage', '{"format": 1, "lab', 'damaged', 'This profile is damaged. Nothing was changed.'],
  [
    'from a newer version',
    '{"format":2,"label":"AW","sample":false}',
    'newer',
    'Install the newer version to open it.',
  ],
] as const;
for (const [what, content, state, words] of onWelcome) {
  test(`profile.json is ${what}: said on the list of profiles, nothing to open, nothing changed`, async ({
    officeLaptop,
  }) => {
    const laptop = officeLaptop();
    change(path.join(profileOf(laptop), 'profile.json'), () => new TextEncoder().encode(content));
    await expectUntouched(laptop, async (page) => {
      await patiently(page.getByTestId(`profile-${state}`)).toContainText(words);
      await expect(page.getByTestId('profile').getByRole('button')).toHaveCount(0);
    });
  });
}

const flipped = (at: number) => (bytes: Uint8Array) => {
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return bytes;
};
const whenUnlocking = [
  ['the key slots are damaged', 'slots', flipped(200), 'This casebook is damaged and was not changed.'],
  [
    'the key slots are cut short',
    'slots',
    (bytes: Uint8Array) => bytes.subarray(0, 300),
    'This casebook is damaged and was not changed.',
  ],
  [
    'the key slots are from a newer version',
    'slots',
    (bytes: Uint8Array) => bytes.fill(9, 8, 9),
    'Install the newer version to open it.',
  ],
] as const;
for (const [what, file, damage, words] of whenUnlocking) {
  test(`${what}: said when unlocking, nothing changed`, async ({ officeLaptop }) => {
    const laptop = officeLaptop();
    change(path.join(profileOf(laptop), file), damage);
    await expectUntouched(laptop, async (page) => {
      await unlock(page);
      await patiently(page.getByTestId('unlock-said')).toContainText(words);
    });
  });
}

test('a log segment of a newer version: said when unlocking, nothing changed', async ({ officeLaptop }) => {
  const laptop = officeLaptop();
  const log = path.join(profileOf(laptop), 'log');
  const segment = readdirSync(log).sort()[0] ?? '';
  change(path.join(log, segment), newerSegment);
  await expectUntouched(laptop, async (page) => {
    await unlock(page);
    await patiently(page.getByTestId('unlock-said')).toContainText('Install the newer version to open it.');
  });
});
/** As a later program would write its header: another version, and a checksum that fits. Layout: shared/log/SPEC.md */
function newerSegment(bytes: Uint8Array): Uint8Array {
  bytes[8] = 9;
  new DataView(bytes.buffer).setUint32(44, crc32(bytes, 0, 44), true);
  return bytes;
}

test('a newer program wrote on in a second segment: everything is shown, the ribbon says why nothing can be written, nothing is changed', async ({
  officeLaptop,
}) => {
  const laptop = officeLaptop();
  addNewerSegment(path.join(profileOf(laptop), 'log'));
  await expectUntouched(laptop, async (page) => {
    await unlock(page);
    const ribbon = page.getByTestId('trouble-newer');
    await patiently(ribbon).toContainText('written by a newer Pristan');
    await expect(ribbon).toHaveAttribute('id', 'read-only-reason');

    await page.keyboard.press('Control+n');
    await page.getByTestId('find-field').fill('Somebody Else');
    await expectShut(page.getByTestId('someone-new'));
    await page.keyboard.press('Control+Enter'); // The same by its key.
    await expect(page.getByTestId('find-field')).toBeVisible();

    await openCase(page);
    await expectShut(page.getByTestId('new-interview'));
    await expectShut(page.getByTestId('fact-status'));
    await expect(page.getByTestId('print-case'), 'paper takes nothing from the vault').toBeEnabled();
    await page.getByTestId('tab-history').click();
    await patiently(page.getByTestId('case-history')).toContainText(client.name);

    await page.getByRole('tab').first().click();
    await page.getByTestId('open-interview').click();
    await expectInterviewShut(page);

    for (const [part, control] of [
      ['details', 'details-name'],
      ['safety', 'change-passphrase-begin'],
      ['backups', 'backup-often'],
    ] as const) {
      await page.keyboard.press('Control+,');
      await page.getByTestId(`settings-${part}`).click();
      await expectShut(page.getByTestId(control));
    }
    await page.getByTestId('settings-safety').click();
    await expect(page.getByTestId('wipe-begin'), 'an emergency needs no newer program').toBeEnabled();
    await page.getByTestId('settings-look').click();
    await expect(page.getByTestId('settings').getByTestId('language')).toBeEnabled();
  });
});

/** Nothing to be used, and described by the ribbon. */
async function expectShut(control: Locator): Promise<void> {
  await patiently(control).toBeDisabled();
  await expect(
    control.locator('xpath=ancestor::fieldset[@aria-describedby="read-only-reason"]').first(),
  ).toBeAttached();
}

/** Every section is read, none of it can be changed, and one gets out again. */
async function expectInterviewShut(page: Page): Promise<void> {
  await patiently(page.getByTestId('leave-interview')).toBeVisible();
  await page.keyboard.press('F8');
  await patiently(page.getByTestId('account')).toHaveValue(client.account);
  await page.getByTestId('account').press('x');
  await expect(page.getByTestId('account')).toHaveValue(client.account);
  await page.keyboard.press('F8');
  let seen = 0;
  for (let section = 0; section < 6; section += 1) {
    const fields = page.locator('main [data-field] :is(input, textarea, select, [role="radio"])');
    for (const field of await fields.all()) await expect(field).not.toBeEditable();
    seen += await fields.count();
    await page.keyboard.press('Alt+ArrowDown');
  }
  expect(seen).toBeGreaterThan(20);
  await expect(page.getByTestId('trouble-newer')).toBeVisible();
  await page.getByTestId('leave-interview').click();
  await patiently(page.getByTestId('case-title')).toBeVisible();
}

/** What a later program appended, as far as this one can tell: a segment of the same vault with a header of its own. */
function addNewerSegment(log: string): void {
  const last = readdirSync(log)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (last === undefined) throw new Error('there should be a segment');
  const header = new Uint8Array(readFileSync(path.join(log, last)).subarray(0, 48));
  const number = new DataView(header.buffer).getUint32(28, true) + 1;
  new DataView(header.buffer).setUint32(28, number, true);
  header.set([1, 2, 3, 4, 5, 6, 7, 8], 32);
  writeFileSync(path.join(log, `${String(number).padStart(8, '0')}-0102030405060708.log`), newerSegment(header));
}

test('a second start on the same data ends by itself; the first goes on', async ({ officeLaptop }) => {
  const laptop = officeLaptop();
  const page = await startAndUnlock(laptop);
  const second = spawn(electron as unknown as string, ['--no-sandbox', `--user-data-dir=${laptop.userData}`, appRoot], {
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(laptop.app().windows()).toHaveLength(1);
  await page.keyboard.press('Alt+2');
  await patiently(page.getByTestId('register-row')).toHaveCount(1);
});
