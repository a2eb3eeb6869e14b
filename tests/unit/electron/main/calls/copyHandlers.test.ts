import { asFileName } from '#electron/main/calls/copyHandlers.ts';
import { expect, it } from 'vitest';

it.each([
  ['Паспорт.jpg', 'Паспорт.jpg'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['..', 'file'],
  ['C:\\a|b?.pdf', 'C--a-b-.pdf'],
  [' \u0000 ', '-'],
  ['.hidden', 'hidden'],
])('%j is proposed as %j', (name, proposed) => {
  expect(asFileName(name)).toBe(proposed);
});
