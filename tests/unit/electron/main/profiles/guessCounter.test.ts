import { delayAfter, guessCounter, waitFor, type GuessCounter } from '#electron/main/profiles/guessCounter.ts';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

describe('wrong passphrases', () => {
  let folder = '';
  let uptime = 1_000_000;
  let boot = 'one';
  const aCounter = (): GuessCounter =>
    guessCounter(folder, { uptimeMs: () => uptime, bootId: () => Promise.resolve(boot) });
  async function guessWrong(times: number, counter = aCounter()): Promise<void> {
    for (let guess = 0; guess < times; guess += 1) {
      await counter.begin();
      uptime += (await counter.report(false)).waitMs;
    }
  }
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'guess-'));
    [uptime, boot] = [1_000_000, 'one'];
  });

  it('[PF1] cost nothing at first, then twice as much each time, up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 11, 12, 99].map(delayAfter)).toEqual([
      0, 0, 0, 0, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('[PF1] count from the moment they begin, whoever dies before the answer', async () => {
    for (let guess = 0; guess < 4; guess += 1) await aCounter().begin();
    expect(await aCounter().waitMs()).toBe(2_000);
    expect(await aCounter().begin()).toEqual({ waitMs: 2_000, isTooMany: false });
    uptime += 2_000;
    expect(await aCounter().begin()).toEqual({ waitMs: 0, isTooMany: false });
    expect(await aCounter().waitMs()).toBe(4_000);
  });

  it('[PF1] are one guess each, and are forgotten after a right one', async () => {
    const counter = aCounter();
    for (let guess = 0; guess < 3; guess += 1) {
      await counter.begin();
      expect((await counter.report(false)).waitMs).toBe(0);
    }
    await counter.begin();
    expect((await counter.report(false)).waitMs).toBe(2_000);
    uptime += 2_000;
    await counter.begin();
    expect((await counter.report(true)).waitMs).toBe(0);
    await counter.begin();
    expect((await counter.report(false)).waitMs).toBe(0);
  });

  it('[PF2] wait by the time that the machine runs, not by a clock that can be set', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      uptime += await aCounter().waitMs();
      await aCounter().begin();
    }
    await aCounter().report(false);
    uptime += 1_500;
    expect(await aCounter().waitMs()).toBe(2_500);
    [uptime, boot] = [1_000, 'two']; // started again: as long as it runs, and no longer
    expect(await aCounter().waitMs()).toBe(3_000);
    uptime = 4_000;
    expect(await aCounter().waitMs()).toBe(0);
    const guesses = { wrong: 5, at: 5_000, boot: '', limit: 0 };
    expect(waitFor(guesses, { at: 1_000, boot: '' })).toBe(3_000);
    expect(waitFor(guesses, { at: 9_000, boot: '' })).toBe(0);
  });

  it('[PF3] are too many when their owner says so, also when nobody lived to report the last', async () => {
    const counter = aCounter();
    expect(await counter.limit()).toBe(0);
    expect(await counter.left()).toBeNull();
    expect(await counter.setLimit(5)).toBe(true);
    expect(await aCounter().limit()).toBe(5);
    await guessWrong(3);
    expect(await aCounter().left()).toBe(2);
    uptime += 300_000;
    await aCounter().begin();
    expect((await aCounter().report(false)).isTooMany).toBe(false);
    uptime += 300_000;
    expect((await aCounter().begin()).isTooMany).toBe(false);
    expect((await aCounter().begin()).isTooMany).toBe(true);
    expect((await aCounter().report(false)).isTooMany).toBe(true);
    expect((await aCounter().report(true)).isTooMany).toBe(false);
    expect(await aCounter().limit()).toBe(5);
  });

  it('[PF1] still count where the disk takes no more', async () => {
    const counter = aCounter();
    await rm(folder, { recursive: true });
    for (let guess = 0; guess < 4; guess += 1) await counter.begin();
    expect(await counter.waitMs()).toBe(2_000);
  });

  it('[PF1] start from none where the file is rubbish, and read what an older Pristan wrote', async () => {
    const file = path.join(folder, 'guesses.json');
    await writeFile(file, '{"wrong":-7}');
    await chmod(file, 0o600);
    expect(await aCounter().waitMs()).toBe(0);
    await writeFile(file, '{"wrong":5,"lastAt":1763850000000}');
    uptime = 1_000;
    expect(await aCounter().waitMs()).toBe(3_000);
  });
});
