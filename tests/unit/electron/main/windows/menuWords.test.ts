import { menuWords } from '#electron/main/windows/menuWords.ts';
import { describe, expect, it } from 'vitest';

describe('the menu', () => {
  it('speaks the language of the system where it can, else English', () => {
    expect(menuWords('fr-CA').lock).toBe('Verrouiller');
    expect(menuWords('de').lock).toBe('Lock');
  });
});
