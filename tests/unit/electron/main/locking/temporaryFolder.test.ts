import { temporaryFolder } from '#electron/main/locking/temporaryFolder.ts';
import { existsSync, mkdirSync, statSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const memory = '/dev/shm';
const hasMemory = existsSync(memory) && statfsSync(memory).type === 0x01021994;

describe.skipIf(!hasMemory)('the temp folder in memory', () => {
  it('is private, on a tmpfs, and gone afterwards', () => {
    const temporary = temporaryFolder([undefined, '/proc', memory]);
    expect(temporary.inMemory).toBe(true);
    const folder = temporary.folder ?? '';
    expect(path.dirname(folder)).toBe(memory);
    expect(statSync(folder).mode & 0o077).toBe(0);
    temporary.remove();
    expect(existsSync(folder)).toBe(false);
  });

  it('removes what a killed app left, and nothing of one that lives', () => {
    const dead = path.join(memory, 'pristan-tmp-4194305-abcdef'); // above the kernel's highest process number
    const alive = path.join(memory, `pristan-tmp-${String(process.pid)}-abcdef`);
    mkdirSync(dead);
    mkdirSync(alive, { recursive: true });
    const temporary = temporaryFolder([memory]);
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(alive)).toBe(true);
    temporary.remove();
    temporaryFolder([memory]).remove();
    expect(existsSync(alive)).toBe(true);
  });
});

describe('without memory to put it in', () => {
  it('says so, and leaves the one of the system', () => {
    expect(temporaryFolder(['/proc', '/nowhere', undefined])).toMatchObject({ inMemory: false, folder: null });
  });
});
