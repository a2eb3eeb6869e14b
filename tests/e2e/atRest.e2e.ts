/** What is typed into the real app is nowhere to be read on the disk. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOffice } from '#build/office/startOffice.ts';
import { expect } from '@playwright/test';
import { filesUnder, findAtRest, formsOf, jsonEscaped } from './support/findAtRest.ts';
import { fillAll, writeAccount } from './support/interview.ts';
import { beginIntake, expectSaved, leaveInterview, lock, unlock } from './support/journey.ts';
import { markers, markerWords } from './support/markers.ts';
import { foldersOf } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { client, test } from './support/test.ts';
import { connectToOffice, expectAtOffice } from './support/together.ts';

/** Also what another test typed, and who did it: the office that is copied. */
const wanted = [...markers, 'Рахимов', 'Khujand', 'Anna Weber', 'Harbour House', 'quiet harbour'];

test('every field of every section, then locked: neither the laptop nor the server has a word in clear', async ({
  opened: { laptop, page },
}) => {
  test.setTimeout(300_000);
  const server = await startOffice({ data: foldersOf(laptop) });
  try {
    await connectToOffice(laptop, page, server.accessFile);
    const word = markerWords();
    await beginIntake(page, `${markers[0]} ${markers[1]}`);
    await writeAccount(page, `${word()} ${word()} ${word()}`);
    expect(await fillAll(page, word)).toBeGreaterThan(60);
    await expectSaved(page);
    await leaveInterview(page);
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-search').fill(markers[0]);
    await patiently(page.getByTestId('register-row')).toHaveCount(1);
    await expectAtOffice(page);
    const locked = await lock(laptop, page);
    await patiently(locked.getByTestId('unlock')).toBeVisible();
    expect(filesUnder(laptop.userData).length).toBeGreaterThan(5);
    expect(findAtRest(laptop.userData, wanted), 'while it is locked').toEqual([]);
    expect(findAtRest(server.databases ?? '', wanted), 'on the server').toEqual([]);

    // It was not simply lost.
    await unlock(locked);
    await patiently(locked.getByTestId('register-row').filter({ hasText: client.name })).toBeVisible();
    await laptop.quit();
    expect(findAtRest(laptop.userData, wanted), 'after quitting').toEqual([]);
  } finally {
    await server.stop();
  }
});

test('the search finds what was planted, in each of its forms and in each script', ({}, info) => {
  const folder = info.outputPath('planted');
  mkdirSync(folder, { recursive: true });
  for (const word of markers) {
    const plants = {
      utf8: Buffer.from(`{"name":"${word}17"}`),
      utf16le: Buffer.from(`x${word}`, 'utf16le'),
      utf16be: Buffer.from(`x${word}`, 'utf16le').swap16(),
      json: Buffer.from(`"${jsonEscaped(word)}"`),
      ...Object.fromEntries(
        ['abc', 'abcd', 'abcde'].map((before) => [before, Buffer.from(btoaUtf8(`${before}${word} and more`))]),
      ),
    };
    for (const [name, bytes] of Object.entries(plants)) {
      const file = path.join(folder, name);
      writeFileSync(file, '.'.repeat(5000));
      appendFileSync(file, new Uint8Array(bytes));
      expect(
        findAtRest(folder, [word]).map((leak) => leak.file),
        `${word} as ${name}`,
      ).toContain(file);
      writeFileSync(file, '');
    }
    expect(findAtRest(folder, [word])).toEqual([]);
    expect(formsOf(word).size).toBe(11);
  }
});

function btoaUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
