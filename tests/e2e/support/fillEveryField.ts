/** Types into everything that can be typed into, in every section of an interview: for the search of what is readable. */
import type { Locator, Page } from '@playwright/test';

/** Fills every text field of the open section that is still empty, after adding one item to each repeating group. */
export async function fillSection(page: Page, word: () => string): Promise<number> {
  for (const add of await page.locator('main section > button[data-field]').all()) await add.click();
  let filled = 0;
  for (const field of await page.locator('main [data-field] :is(textarea, input)').all()) {
    if (await mayBeTypedInto(field)) {
      await field.fill(word());
      await field.blur();
      filled += 1;
    }
  }
  return filled;
}

async function mayBeTypedInto(field: Locator): Promise<boolean> {
  if (!(await field.isVisible()) || !(await field.isEditable())) return false;
  const { kind, role, value, readOnly } = await field.evaluate((element: HTMLInputElement) => ({
    kind: element.type,
    role: element.getAttribute('aria-haspopup') ?? element.getAttribute('role') ?? '',
    value: element.value,
    readOnly: element.readOnly,
  }));
  return ['text', 'textarea', 'tel', 'search'].includes(kind) && role === '' && value === '' && !readOnly;
}
