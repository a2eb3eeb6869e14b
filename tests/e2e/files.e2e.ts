/** Photographs and documents of a case: added by choosing and by dropping, seen, locked away, seen again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { seriousFaults, sidewaysScrollers } from './support/axe.ts';
import { findAtRest } from './support/findAtRest.ts';
import { lock, unlock } from './support/journey.ts';
import { patiently } from './support/patient.ts';
import { picture } from './support/picture.ts';
import { openFiles, test } from './support/test.ts';
import { openSettings } from './support/together.ts';

const hidden = 'Identity-card-of-Zarina';

const [width, height] = [640, 400];

/** A picture of two colours, with a comment that would be found on the disk, or without any. */
function aPicture(comment = hidden): Buffer {
  const rows = Array.from({ length: height }, (_row, y) => [
    0,
    ...Array.from({ length: width }, (_pixel, x) => (x * 2 < width ? [15, 90, 101] : [y % 256, 180, 90])).flat(),
  ]);
  const header = [...fourBytes(width), ...fourBytes(height), 8, 2, 0, 0, 0];
  const pixels = deflateSync(Uint8Array.from(rows.flat()));
  const parts = [
    ...pngPart('IHDR', header),
    ...(comment === '' ? [] : pngPart('tEXt', [...new TextEncoder().encode(`Comment\0${comment}`)])),
    ...pngPart('IDAT', [...pixels]),
    ...pngPart('IEND', []),
  ];
  return Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...parts]);
}

function pngPart(name: string, content: readonly number[]): number[] {
  const named = [...new TextEncoder().encode(name), ...content];
  return [...fourBytes(content.length), ...named, ...fourBytes(crc32(Uint8Array.from(named)))];
}

function fourBytes(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** One page with a line in a font that it does not bring along. */
function aDocument(): Buffer {
  const drawing = 'BT /F1 36 Tf 72 700 Td (Certificate of residence) Tj ET 72 500 200 100 re f';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n`);
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('[data-testid=add-files] input[type=file]').setInputFiles({ name, mimeType, buffer });
  await patiently(page.getByTestId('file-row').filter({ hasText: name })).toBeVisible();
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([called, letters]) => {
      const content = Uint8Array.from(atob(letters ?? ''), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called ?? '', { type: 'image/png' }));
      for (const kind of ['dragover', 'drop'])
        window.dispatchEvent(new DragEvent(kind, { dataTransfer, cancelable: true, bubbles: true }));
    },
    [name, bytes.toString('base64')],
  );
  await patiently(page.getByTestId('file-row').filter({ hasText: name })).toBeVisible();
}

/** Folders into which Chromium could write opened bytes, of sessions that show any. */
function blobFolders(userData: string): readonly string[] {
  const found = readdirSync(path.join(userData, 'Partitions'), { recursive: true, withFileTypes: true });
  const named = found.filter(({ name }) => name === 'blob_storage');
  expect(named.length).toBeGreaterThan(0);
  return named.filter((one) => !one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByTestId('file-row').filter({ hasText: name }).getByTestId('open-file').click();
  await patiently(page.getByTestId('viewer')).toBeVisible();
}

async function expectPicture(page: Page): Promise<void> {
  const shown = page.getByTestId('viewed-picture');
  await patiently.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(640);
}

test('files are added, seen, locked away and seen again; nothing of them can be read on the disk', async ({
  opened,
}) => {
  test.setTimeout(240_000);
  const { laptop } = opened;
  let { page } = opened;
  await openFiles(page);
  await picture(page, 'files-empty');
  await test.step('chosen, dropped, and a document', async () => {
    await choose(page, 'card.png', 'image/png', aPicture());
    await page.getByTestId('clean-photographs').uncheck({ force: true });
    await drop(page, 'dropped.png', aPicture());
    await choose(page, 'certificate.pdf', 'application/pdf', aDocument());
    await expect(page.getByTestId('file-row').filter({ hasText: 'card.png' }).locator('img')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await sidewaysScrollers(page)).toEqual([]);
    await picture(page, 'files');
  });
  await test.step('the picture and the document open inside the app', async () => {
    await view(page, 'card.png');
    await expectPicture(page);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'files-picture');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('viewer')).toBeHidden();
    await view(page, 'certificate.pdf');
    await patiently(page.getByTestId('pdf-page')).toHaveAttribute('data-drawn', 'true');
    await picture(page, 'files-pdf');
    await page.keyboard.press('Escape');
  });
  await test.step('locked and unlocked, it is there as it was', async () => {
    page = await lock(laptop, page);
    expect(findAtRest(laptop.userData, [hidden, 'dropped.png'])).toEqual([]);
    expect(blobFolders(laptop.userData), 'where memory is short Chromium writes what was opened there').toEqual([]);
    await unlock(page);
    await patiently(page.getByTestId('frame')).toBeVisible();
    await openFiles(page);
    await view(page, 'dropped.png');
    await expectPicture(page);
    await page.keyboard.press('Escape');
  });
  await test.step('a copy that anybody can read, after a warning', async () => {
    const row = page.getByTestId('file-row').filter({ hasText: 'card.png' });
    await row.getByTestId('copy-file').click();
    await patiently(page.getByTestId('copy-dialog')).toContainText('not sealed');
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'files-copy');
    await page.getByTestId('copy-save').click();
    await patiently(page.getByTestId('copy-dialog')).toBeHidden();
    expect(readdirSync(laptop.papers)).toEqual(['card.png']);
    expect(readFileSync(path.join(laptop.papers, 'card.png')).equals(aPicture(''))).toBe(true);
  });
  await test.step('taken out, and taken back', async () => {
    const row = page.getByTestId('file-row').filter({ hasText: 'dropped.png' });
    await row.getByTestId('remove-file').click();
    await patiently(row).toBeHidden();
    await page.getByTestId('restore-file').click();
    await patiently(row).toBeVisible();
  });
  await test.step('in Arabic', async () => {
    await openSettings(page, 'look');
    await page.getByTestId('language').first().selectOption('ar');
    await openFiles(page);
    await patiently(page.getByTestId('file-row')).toHaveCount(3);
    expect(await sidewaysScrollers(page)).toEqual([]);
    await picture(page, 'files-arabic');
    await view(page, 'card.png');
    await expectPicture(page);
    await picture(page, 'files-picture-arabic');
  });
});

test('a recording opens in the player, and what cannot be shown says that it is kept', async ({ opened }) => {
  const { page } = opened;
  await openFiles(page);
  await choose(page, 'voice.wav', 'audio/wav', aSound());
  await view(page, 'voice.wav');
  const player = page.getByTestId('viewed-sound');
  await patiently.poll(() => player.evaluate((one: HTMLAudioElement) => one.duration)).toBeCloseTo(2, 1);
  await player.evaluate((one: HTMLAudioElement) => {
    one.currentTime = 1.5;
  });
  await patiently.poll(() => player.evaluate((one: HTMLAudioElement) => one.currentTime)).toBeCloseTo(1.5, 1);
  await picture(page, 'files-sound');
  await page.keyboard.press('Escape');
  await choose(page, 'notes.docx', '', readFileSync(import.meta.filename));
  await view(page, 'notes.docx');
  await expect(page.getByTestId('viewer')).toContainText('kept safely');
});

test('the office says how large a file may be; a larger one is refused with what to do', async ({ opened }) => {
  const { page } = opened;
  await openSettings(page, 'details');
  const field = page.getByTestId('details-largestFile');
  await expect(field).toHaveValue('524');
  await field.fill('0');
  await field.blur();
  await expect(page.getByTestId('settings')).toContainText('A whole number from 1 to 2147');
  await picture(page, 'largest-file-wrong');
  await field.fill('1');
  await field.blur();
  await expect(page.getByTestId('settings')).not.toContainText('A whole number');
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'largest-file');
  await openFiles(page);
  const buffer = Buffer.alloc(1_000_001, 7);
  await page
    .locator('[data-testid=add-files] input[type=file]')
    .setInputFiles({ name: 'long.wav', mimeType: '', buffer });
  await patiently(page.getByTestId('files')).toContainText('Settings → The office');
  await picture(page, 'largest-file-refused');
  await choose(page, 'short.txt', '', buffer.subarray(1));
  await openSettings(page, 'look');
  await page.getByTestId('language').first().selectOption('ar');
  await openSettings(page, 'details');
  await expect(field).toHaveValue('1');
  expect(await sidewaysScrollers(page)).toEqual([]);
  await picture(page, 'largest-file-arabic');
});

/** Two seconds of a quiet tone, 8,000 samples a second. */
function aSound(): Buffer {
  const samples = Array.from({ length: 16_000 }, (_unused, at) => 128 + Math.round(20 * Math.sin(at / 3)));
  const littleEndian = (value: number): number[] => fourBytes(value).reverse();
  const format = [...littleEndian(16), 1, 0, 1, 0, ...littleEndian(8000), ...littleEndian(8000), 1, 0, 8, 0];
  const letters = (word: string): number[] => [...new TextEncoder().encode(word)];
  const head = [...letters('RIFF'), ...littleEndian(36 + samples.length), ...letters('WAVEfmt '), ...format];
  return Buffer.from([...head, ...letters('data'), ...littleEndian(samples.length), ...samples]);
}
