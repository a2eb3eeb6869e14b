import { delayAfter, guessCounter, waitFor } from '#electron/main/profiles/guessCounter.ts';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

describe('wrong passphrases', () => {
  let folder = '';
  let now = 1_000_000;
  const clock = (): number => now;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'guess-'));
    now = 1_000_000;
  });

  it('cost nothing at first, then twice as much each time, up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 11, 12, 99].map(delayAfter)).toEqual([
      0, 0, 0, 0, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('are remembered when the app starts again', async () => {
    const before = guessCounter(folder, clock);
    for (let guess = 0; guess < 5; guess += 1) await before.report(false);
    now += 1_500;
    expect(await guessCounter(folder, clock).waitMs()).toBe(2_500);
    expect(await guessCounter(folder, clock).report(false)).toBe(8_000);
  });

  it('are forgotten after a right one', async () => {
    const counter = guessCounter(folder, clock);
    for (let guess = 0; guess < 6; guess += 1) await counter.report(false);
    expect(await counter.report(true)).toBe(0);
    expect(await counter.report(false)).toBe(0);
  });

  it('cannot be shortened by setting the clock, nor lengthened', () => {
    expect(waitFor({ wrong: 5, lastAt: now }, now - 3_600_000)).toBe(4_000);
    expect(waitFor({ wrong: 5, lastAt: now }, now + 3_600_000)).toBe(0);
  });

  it('still count where the disk takes no more', async () => {
    const counter = guessCounter(folder, clock);
    await rm(folder, { recursive: true });
    for (let guess = 0; guess < 5; guess += 1) await counter.report(false);
    expect(await counter.waitMs()).toBe(4_000);
  });

  it('start from none where the file is rubbish', async () => {
    await writeFile(path.join(folder, 'guesses.json'), '{"wrong":-7}');
    await chmod(path.join(folder, 'guesses.json'), 0o600);
    expect(await guessCounter(folder, clock).waitMs()).toBe(0);
  });
});
