/** To a printer: what was previewed comes out of a real CUPS queue, and the queue names nobody. */
import { expect } from '@playwright/test';
import { writeAccount } from './support/interview.ts';
import { aCupsPrinter } from './support/cupsPrinter.ts';
import { beginIntake, createOffice, expectSaved, leaveInterview } from './support/journey.ts';
import { textOfPdf } from './support/paper.ts';
import { patiently } from './support/patient.ts';
import { test } from './support/test.ts';

const name = 'Зарина Одинаева';

test('a form goes to a printer', async ({ newLaptop }) => {
  const printer = await aCupsPrinter();
  try {
    const laptop = newLaptop();
    await laptop.start(printer.environment);
    const { page } = await createOffice(
      laptop,
      { name: 'Anna Weber', label: 'AW' },
      { name: 'Harbour House', letterhead: 'Harbour House', signatory: 'Anna Weber' },
    );
    await beginIntake(page, name);
    await writeAccount(page, 'She walked for nine days.');
    await expectSaved(page);
    await leaveInterview(page);
    await page.getByTestId('print-case').click();
    await patiently(page.getByTestId('print-page').first()).toBeVisible();
    await page.getByTestId('send-to-printer').click();
    await patiently.poll(() => printer.papers().length).toBe(1);
    const paper = textOfPdf(printer.papers()[0] ?? '');
    expect(paper).toContain('She walked for nine days.');
    expect(paper).toContain(name);
    expect(printer.titles()).toHaveLength(1);
    expect(printer.titles().join('\n')).not.toContain('Зарина');
  } finally {
    await printer.stop();
  }
});
