import { keyGroups } from '#renderer/features/settings/office/keyGroups.ts';
import { officeFailure } from '#renderer/features/settings/office/officeFailure.ts';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';

it('reads a pin aloud as 16 groups of the same digest', () => {
  const digest = createHash('sha256').update('a public key').digest();
  const groups = keyGroups(`sha256/${digest.toString('base64')}`);
  expect(groups).toHaveLength(16);
  expect(groups.join('').toLowerCase()).toBe(digest.toString('hex'));
});

it('has a sentence for every code, also one that it does not know', () => {
  expect(officeFailure('office/pin-mismatch')).toBe('pin-mismatch');
  expect(officeFailure('access/broken')).toBe('file');
  expect(officeFailure('rpc/bad-input')).toBe('address');
  expect(officeFailure('rpc/crashed')).toBe('server-error');
});
