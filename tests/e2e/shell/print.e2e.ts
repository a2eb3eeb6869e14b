import { expect, test, type Page } from '@playwright/test';
import type { PrintJob } from '#shared/print/printJob.ts';
import { aBlankJob, aPrintJob } from '#tests/support/print/aPrintJob.ts';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bareApp, freshUserData, startShell, type Shell } from './shellApp.ts';

let shell: Shell;
let page: Page;
let saved = '';
test.beforeAll(async () => {
  saved = freshUserData();
  shell = await startShell(bareApp(), { PRISTAN_SAVE_DIR: saved });
  page = await shell.page();
});
test.afterAll(() => shell.app.close());

/** Renders, saves and answers what poppler says of the file. */
async function printed(job: PrintJob): Promise<{ file: string; text: string; info: string; pages: number }> {
  const before = new Set(fs.readdirSync(saved));
  const pages = await page.evaluate(async (given) => {
    const pdf = await window.bridge.renderPdf(given);
    if (!pdf.ok) throw new Error(pdf.code);
    await window.bridge.savePdf({ token: pdf.value.token });
    return pdf.value.pages;
  }, job);
  const name = fs.readdirSync(saved).find((one) => !before.has(one)) ?? '';
  const file = path.join(saved, name);
  const poppler = (tool: string, ...args: string[]): string => execFileSync(tool, args, { encoding: 'utf8' });
  // Direction marks are poppler's, not ours.
  const text = poppler('pdftotext', '-layout', file, '-').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return { file, text, info: poppler('pdfinfo', file), pages };
}

test('[PR2,PR3,PR8] Arabic and Russian side by side on A4, numbered on every page', async () => {
  const { file, text, info, pages } = await printed(aPrintJob());
  expect(path.basename(file)).toBe('26-07-123.pdf');
  expect(info).toMatch(/Title:\s+26\/07-123\n/);
  expect(info).toContain('A4');
  expect(pages).toBe(3);
  expect(info).toMatch(/Pages:\s+3\n/);
  const sheets = text.split('\f').slice(0, 3);
  for (const sheet of sheets) {
    expect(sheet).toContain('26/07-123');
    expect(sheet).toContain('صفحة');
    expect(sheet).toContain('غير حقيقيين');
  }
  expect(sheets[0]).toContain('Карта беседы');
  expect(sheets[2]).toContain('Анна Лебедева');
});

test('[PR5] blood group, dose and telephone number keep their order inside Arabic', async () => {
  const { text } = await printed(aPrintJob());
  for (const run of ['A+', '+7 912 345-67-89', 'Doliprane 500 mg', '+963 933 000 111', '1–2'])
    expect(text).toContain(run);
});

test('[PR4] what no language changes is printed once, everything else in both', async () => {
  const { text } = await printed(aPrintJob());
  expect(text.match(/\+7 912 345-67-89/g)).toHaveLength(1);
  expect(text).toContain('Сирия');
  expect(text).toContain('سوريا');
});

test('[PR6] a blank form has lines to write on and boxes to tick', async () => {
  const { text, pages, info } = await printed(aBlankJob());
  expect(text.match(/Member of the family/g)).toHaveLength(6);
  expect(pages).toBe(2);
  expect(text).toContain('Page 1 of 2');
  expect(info).not.toContain('Title:');
});

test('[PR7] the code on the first page is there only with a token', async () => {
  const withCode = await printed(aPrintJob({ sections: [] }));
  const without = await printed(aPrintJob({ sections: [], qrToken: '' }));
  expect(fs.statSync(withCode.file).size).toBeGreaterThan(fs.statSync(without.file).size + 500);
});

test('[PR2] a recovery code goes into a file that says no more than that', async () => {
  const { file, text } = await printed(
    aBlankJob({
      kind: 'recovery-code',
      sections: [
        {
          number: '',
          heading: ['Your recovery code'],
          blocks: [
            {
              heading: [],
              help: [],
              repeat: 1,
              lines: [{ label: [], value: ['AB2C-9XKD'], choices: null, height: 0 }],
            },
          ],
        },
      ],
    }),
  );
  expect(path.basename(file)).toBe('recovery-code.pdf');
  expect(text).toContain('AB2C-9XKD');
});

test('[PR9] a dropped PDF is gone, and the print window with it', async () => {
  const again = await page.evaluate(async (job) => {
    const pdf = await window.bridge.renderPdf(job);
    if (!pdf.ok) throw new Error(pdf.code);
    await window.bridge.dropPdf({ token: pdf.value.token });
    return window.bridge.savePdf({ token: pdf.value.token });
  }, aBlankJob());
  expect(again).toEqual({ ok: false, code: 'print/gone' });
  expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
