import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pin, readAccessFile } from '#shared/sync/accessFile.ts';

const access = {
  format: 'pristan-office-access',
  version: 1,
  origin: 'https://office.example:6984',
  pins: [`sha256/${'A'.repeat(43)}=`],
  circleDatabase: `circle-${'0'.repeat(32)}`,
  accounts: [{ name: 'member-1', password: 'secret' }],
};

describe('readAccessFile', () => {
  it('[Y1] takes the hash of a key, or a whole key, and nothing else for a pin', () => {
    for (const pin of [`sha256/${'A'.repeat(43)}=`, `key/${'B'.repeat(124)}==`])
      expect(Pin.safeParse(pin).success).toBe(true);
    for (const pin of [
      '',
      'sha256/',
      `sha1/${'A'.repeat(43)}=`,
      `sha256/${'A'.repeat(44)}=`,
      `key/ ${'B'.repeat(80)}`,
    ]) {
      expect(Pin.safeParse(pin).success).toBe(false);
    }
  });

  it('[Y2] reads what provisioning wrote', () => {
    expect(readAccessFile(JSON.stringify(access))).toEqual({ ok: true, value: access });
  });

  it('[Y2] tells a file of a newer version from a broken one', () => {
    const outcome = (change: object) => readAccessFile(JSON.stringify({ ...access, ...change }));
    expect(outcome({ version: 2, more: true })).toMatchObject({ code: 'access/newer' });
    for (const change of [
      { more: true },
      { version: 0 },
      { format: 'other' },
      { origin: 'https://office.example/path' },
      { origin: 'ftp://office.example' },
      { circleDatabase: '_users' },
      { pins: ['nothing'] },
    ]) {
      expect(outcome(change)).toMatchObject({ code: 'access/broken' });
    }
  });

  it('[Y2] never throws on junk', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readAccessFile(text)).toMatchObject({ ok: false, code: 'access/broken' });
      }),
    );
  });
});
