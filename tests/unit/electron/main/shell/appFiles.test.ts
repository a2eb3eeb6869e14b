import { fileFor } from '#electron/main/shell/appFiles.ts';
import { describe, expect, it } from 'vitest';

const folder = '/opt/pristan/dist/renderer';

describe('the files behind app://', () => {
  it('starts with the page', () => {
    expect(fileFor('app://pristan/', folder)).toBe(`${folder}/index.html`);
    expect(fileFor('app://pristan/assets/a%20b.js', folder)).toBe(`${folder}/assets/a b.js`);
  });

  it.each([
    'app://pristan/../../../etc/passwd',
    'app://pristan/%2e%2e/%2e%2e/main/main.js',
    'app://pristan/..%2f..%2fmain/main.js',
    'app://pristan/..%5c..%5cmain/main.js',
    'app://pristan/a%00.html',
    'app://pristan/%E0%A4%A',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('never leaves its folder: %s', (address) => {
    const file = fileFor(address, folder);
    expect(file === null || file.startsWith(`${folder}/`)).toBe(true);
  });
});
