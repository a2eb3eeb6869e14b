/** The power goes while a large file is added, and while one is on its way to the office. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { filesDatabaseOf } from '#shared/sync/protocol.ts';
import { badLine } from '#tests/support/badLine.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Laptop } from './support/laptop.ts';
import { foldersOf } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { openFiles, startAndUnlock, test } from './support/test.ts';
import { connectToOffice } from './support/together.ts';

const BYTES = 30_000_000;
/** Pieces of 256 KiB. */
const CHUNKS = Math.ceil(BYTES / 262_144);
/** What one of them takes on the line at most, letters and all. */
const ON_THE_LINE = 360_000;
/** Pieces in one request: as much is lost each time that the line, or a busy server, fails. */
const MOST_AT_ONCE = 4;
const slowly = { timeout: 120_000, intervals: [20] };

function aLargeFile(laptop: Laptop): { readonly file: string; readonly bytes: Buffer } {
  const [file, bytes] = [path.join(laptop.folder, 'hearing.bin'), randomBytes(BYTES)];
  writeFileSync(file, new Uint8Array(bytes));
  return { file, bytes };
}

const chooser = (page: Page): Locator => page.locator('[data-testid=add-files] input[type=file]');
const rows = (page: Page): Locator => page.getByTestId('file-row').filter({ hasText: 'hearing.bin' });

/** Pieces that lie on the laptop under their names. */
function piecesHere({ userData }: Laptop): number {
  const names = readdirSync(userData, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /^[0-9a-f]{64}$/.test(path.basename(name))).length;
}

async function copyOf(laptop: Laptop, page: Page, row: Locator): Promise<Buffer> {
  await row.getByTestId('copy-file').click();
  await page.getByTestId('copy-save').click();
  await expect(page.getByTestId('copy-dialog')).toBeHidden({ timeout: 60_000 });
  return readFileSync(path.join(laptop.papers, 'hearing.bin'));
}

test('[FL5] killed while a file of 30 MB is added: what is there says that it was cut off, and it can be added again', async ({
  opened: { laptop, page },
}) => {
  test.setTimeout(240_000);
  const { file, bytes } = aLargeFile(laptop);
  await openFiles(page);
  await chooser(page).setInputFiles(file);
  await expect.poll(() => piecesHere(laptop), slowly).toBeGreaterThan(20);
  await laptop.kill();
  expect(piecesHere(laptop), 'it was in the middle').toBeLessThan(CHUNKS);

  const after = await startAndUnlock(laptop);
  await openFiles(after);
  await patiently(rows(after)).toHaveCount(1);
  await expect(rows(after)).toContainText('cut off');
  await chooser(after).setInputFiles(file);
  const whole = rows(after).filter({ hasNotText: 'cut off' });
  await expect(whole).toHaveCount(1, slowly);
  expect((await copyOf(laptop, after, whole)).equals(bytes)).toBe(true);
});

test('[FL8] killed while a file of 30 MB goes to the office: it goes on where it was', async ({ opened }) => {
  test.setTimeout(300_000);
  const { laptop } = opened;
  const { file } = aLargeFile(laptop);
  const server = await startOffice({ data: foldersOf(laptop) });
  const line = await badLine(server.origin, { bytesPerSecond: 6_000_000 });
  try {
    const access = JSON.parse(readFileSync(server.accessFile, 'utf8')) as object;
    const accessFile = path.join(laptop.folder, 'slow-access.json');
    writeFileSync(accessFile, JSON.stringify({ ...access, origin: line.origin }));
    await connectToOffice(laptop, opened.page, accessFile);
    await openFiles(opened.page);
    await chooser(opened.page).setInputFiles(file);
    await expect.poll(() => piecesThere(server), { ...slowly, intervals: [100] }).toBeGreaterThan(CHUNKS / 2);
    await laptop.kill();
    line.cut();
    const missing = CHUNKS - (await piecesThere(server));
    expect(missing, 'it was in the middle').toBeGreaterThan(4);

    const before = line.bytes();
    const page = await startAndUnlock(laptop);
    await openFiles(page);
    await expect.poll(() => piecesThere(server), slowly).toBe(CHUNKS);
    await patiently(rows(page)).not.toContainText('cut off');
    const again = (line.bytes() - before) / ON_THE_LINE - missing;
    expect(again, 'pieces that went a second time').toBeLessThan(4 * MOST_AT_ONCE);
  } finally {
    await line.close();
    await server.stop();
  }
});

async function piecesThere({ couch, circleDatabase }: Office): Promise<number> {
  const { body } = await couch.request('GET', `/${filesDatabaseOf(circleDatabase)}/_all_docs`);
  return (body as { rows: { id: string }[] }).rows.filter(({ id }) => !id.startsWith('_')).length;
}
