import { startingValues, whatIsTyped } from '#renderer/features/find/whatIsTyped.ts';
import { describe, expect, it } from 'vitest';

describe('whatIsTyped', () => {
  it.each([
    ['محمد رحيمي', 'name'],
    ["Anna-Maria O'Neill", 'name'],
    ['Muhammad 2', 'name'],
    ['+7 912 345-67-89', 'phone'],
    ['0912 345 678', 'phone'],
    ['٠٧٠٠١٢٣٤٥٦٧', 'phone'],
    ['AB 1234567', 'document'],
    ['1234567', 'document'],
    ['26/0042', 'document'],
  ] as const)('%s is a %s', (text, kind) => {
    expect(whatIsTyped(text)).toBe(kind);
  });

  it('fills exactly one starting value', () => {
    expect(startingValues('  +7 912 345-67-89 ')).toEqual({ name: '', phone: '+7 912 345-67-89', documentNumber: '' });
  });
});
