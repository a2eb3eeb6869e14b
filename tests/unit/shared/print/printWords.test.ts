import { languages } from '#shared/languages/languages.ts';
import { allAlike } from '#shared/print/allAlike.ts';
import { PrintJob } from '#shared/print/printJob.ts';
import { printWords } from '#shared/print/printWords.ts';
import { aPrintJob } from '#tests/support/print/aPrintJob.ts';
import { describe, expect, it } from 'vitest';

describe('a print job', () => {
  it('[PR1] has one or two languages', () => {
    expect(PrintJob.safeParse(aPrintJob()).success).toBe(true);
    expect(PrintJob.safeParse(aPrintJob({ languages: [] })).success).toBe(false);
    expect(PrintJob.safeParse(aPrintJob({ languages: ['en', 'ru', 'ar'] })).success).toBe(false);
  });

  it('[PR3] finds the words of its footer in every language', () => {
    for (const language of languages) expect(printWords[language].page.join('').trim()).not.toBe('');
  });

  it('[PR4] knows what no language changes', () => {
    expect(allAlike(['26/07', '26/07'])).toBe(true);
    expect(allAlike(['yes', 'oui'])).toBe(false);
    expect(allAlike([])).toBe(true);
  });
});
