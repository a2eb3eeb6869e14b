import { nameOf, pdfShelf } from '#electron/main/printing/pdfShelf.ts';
import { describe, expect, it } from 'vitest';

describe('finished PDFs', () => {
  it('[PR9] are kept under a token until dropped, and wiped then', () => {
    const shelf = pdfShelf();
    const bytes = new Uint8Array([1, 2, 3]);
    const token = shelf.put({ bytes, name: '26-07' });
    expect(shelf.get(token)?.bytes).toEqual(new Uint8Array([1, 2, 3]));
    shelf.drop(token);
    expect(shelf.get(token)).toBeNull();
    expect(bytes).toEqual(new Uint8Array(3));
  });

  it('[PR9] are few, and all gone with their window', () => {
    const shelf = pdfShelf();
    const tokens = Array.from({ length: 6 }, () => shelf.put({ bytes: new Uint8Array(1), name: 'x' }));
    expect(tokens.map((token) => shelf.get(token) !== null)).toEqual([false, false, true, true, true, true]);
    shelf.clear();
    expect(tokens.some((token) => shelf.get(token) !== null)).toBe(false);
  });

  it('[PR2] are called by the case number and nothing else', () => {
    expect(nameOf({ kind: 'form', caseNumber: '26/07-123' })).toBe('26-07-123');
    expect(nameOf({ kind: 'form', caseNumber: '../../etc/passwd' })).toBe('etc-passwd');
    expect(nameOf({ kind: 'form', caseNumber: '' })).toBe('form');
    expect(nameOf({ kind: 'recovery-code', caseNumber: '' })).toBe('recovery-code');
  });
});
