import { recoveryPaper } from '#renderer/secrets/recoveryPaper.ts';
import { PrintJob } from '#shared/print/printJob.ts';
import { expect, it } from 'vitest';

it('is a job that main takes, with every group and no case number for the spooler to show', () => {
  const groups = ['7KQM', '4T2P', 'X9RD', 'W3HN', '5VBC', 'J8FA', '6YSE', '2GZL'];
  const job = PrintJob.parse(recoveryPaper(groups, 'ar', { title: 'T', paper: 'P', group: (n) => `group ${n}` }));
  const lines = job.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
  expect(lines.map(({ value }) => value?.[0])).toEqual(groups);
  expect(lines[7]?.label).toEqual(['group 8']);
  expect(job.caseNumber).toBe('');
});
