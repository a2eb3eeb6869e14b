import { initialsOf } from '#renderer/features/welcome/initialsOf.ts';
import { describe, expect, it } from 'vitest';

describe('the name proposed for the lock screen', () => {
  it.each([
    ['Anna Maria Petrova', 'A. M. P.'],
    ['жанна д’Арк-Орлова', 'Ж. Д. О.'],
    ['ليلى منصور', 'ل. م.'],
    ['  ', ''],
    ['"Vera" (night shift)', 'V. N. S.'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
