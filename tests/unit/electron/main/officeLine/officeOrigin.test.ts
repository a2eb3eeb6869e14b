import { addressAt, isOfficeOrigin } from '#electron/main/officeLine/officeOrigin.ts';
import { describe, expect, it } from 'vitest';

describe('where an office may be', () => {
  it.each([
    'https://office.example',
    'https://10.0.0.5:6984',
    'http://127.0.0.1:5984',
    'http://localhost:5984',
    'http://[::1]:5984',
  ])('%s', (origin) => {
    expect(isOfficeOrigin(origin)).toBe(true);
  });

  it.each([
    'http://office.example',
    'http://10.0.0.5:5984',
    'http://127.0.0.1.example.org',
    'https://office.example/',
    'https://office.example/path',
    'https://user:secret@office.example',
    'ftp://office.example',
    'file:///etc/passwd',
    '',
  ])('not %s', (origin) => {
    expect(isOfficeOrigin(origin)).toBe(false);
  });
});

describe('a path at the office', () => {
  it('stays at the office', () => {
    expect(addressAt('https://office.example', '/circle/_changes?since=0')).toBe(
      'https://office.example/circle/_changes?since=0',
    );
    expect(addressAt('https://office.example', '//elsewhere.example/')).toBe(
      'https://office.example//elsewhere.example/',
    );
    expect(addressAt('https://office.example', '@elsewhere.example/')).toBeNull();
    expect(addressAt('https://office.example', '.elsewhere.example/')).toBeNull();
    expect(addressAt('https://office.example', ':8080/')).toBeNull();
  });
});
