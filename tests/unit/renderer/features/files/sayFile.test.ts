import { saySize, stateOf } from '#renderer/features/files/sayFile.ts';
import { kindOf } from '#renderer/features/files/viewer/kindOf.ts';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { describe, expect, it } from 'vitest';

const file: CaseFile = {
  ...{ id: 'f', caseId: 'c', name: 'scan.png', mediaType: 'image/png', size: 10, thumbnail: null, by: 'anna', at: 0 },
  ...{ interrupted: false, agreed: false, where: 'here', sending: null, fetching: null, trouble: 'none' },
};

describe('what is said of a file', () => {
  it('where it is', () => {
    expect(stateOf(file)).toBe('here');
    expect(stateOf({ ...file, sending: { done: 0, of: 1 } })).toBe('sending');
    expect(stateOf({ ...file, where: 'partly', fetching: { done: 1, of: 3 } })).toBe('fetching');
    expect(stateOf({ ...file, where: 'elsewhere' })).toBe('elsewhere');
  });

  it('what keeps it from coming, but never of one that is here', () => {
    expect(stateOf({ ...file, where: 'partly', trouble: 'disk-full' })).toBe('diskFull');
    expect(stateOf({ ...file, where: 'elsewhere', trouble: 'not-at-office' })).toBe('notAtOffice');
    expect(stateOf({ ...file, trouble: 'wrong-bytes' })).toBe('here');
  });

  it('how large it is', () => {
    expect(saySize(1, 'en')).toBe('1 kB');
    expect(saySize(1_250_000, 'en')).toBe('1.3 MB');
    expect(saySize(300_000_000, 'en')).toBe('300 MB');
  });

  it('whether it can be shown; a drawing that may hold script cannot', () => {
    expect(['image/jpeg', 'application/pdf', 'audio/ogg', 'image/svg+xml', 'text/html', ''].map(kindOf)).toEqual([
      ...['picture', 'pdf', 'sound', 'other', 'other', 'other'],
    ]);
  });
});
