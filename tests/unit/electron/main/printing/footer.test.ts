import { footerTemplate } from '#electron/main/printing/footer.ts';
import { aPrintJob } from '#tests/support/print/aPrintJob.ts';
import { describe, expect, it } from 'vitest';

describe('the foot of a page', () => {
  it('[PR1,PR3] speaks the first language of the job, in its direction', () => {
    expect(footerTemplate(aPrintJob({ languages: ['ar', 'ru'] }))).toContain('lang="ar" dir="rtl"');
    expect(footerTemplate(aPrintJob({ languages: ['ru', 'ar'] }))).toContain('Страница ');
  });

  it('[PR3] carries case number, page numbers and the warning of a sample', () => {
    const foot = footerTemplate(aPrintJob({ languages: ['en'], caseNumber: '26/07-123', sample: true }));
    expect(foot).toContain('26/07-123');
    expect(foot).toMatch(/Page .*pageNumber.* of .*totalPages/);
    expect(foot).toContain('not real people');
    expect(footerTemplate(aPrintJob({ languages: ['en'], sample: false }))).not.toContain('not real people');
  });

  it('takes a case number for text, never for markup', () => {
    expect(footerTemplate(aPrintJob({ caseNumber: '<img src=x>' }))).not.toContain('<img');
  });
});
