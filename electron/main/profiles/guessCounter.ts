/** Wrong passphrases, counted on disk so that closing the app does not reset the delay. It slows down a person at the
 *  keyboard; whoever copies the disk is slowed down by Argon2id alone. Rules: ./SPEC.md */
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { writeWhole } from '../vaultFiles/writeWhole.ts';

const Guesses = z.object({
  wrong: z.number().int().min(0),
  /** Milliseconds that the machine had been running, and which start of it that was. Not the time of day: that can be
   *  set by whoever sits here. */
  at: z.number().min(0).default(0),
  boot: z.string().default(''),
  /** After so many in a row the key slots are destroyed; 0: never. */
  limit: z.number().int().min(0).max(100).default(0),
});
type Guesses = z.infer<typeof Guesses>;

/** How long the machine runs, and which run it is ('' where it does not say). */
export interface Running {
  uptimeMs(): number;
  bootId(): Promise<string>;
}
const systemRunning: Running = {
  uptimeMs: () => os.uptime() * 1000,
  bootId: () =>
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
      (id) => id.trim(),
      () => '',
    ),
};

const longestSeconds = 300;
const freeGuesses = 3;
const guessesFile = 'guesses.json';

/** Milliseconds to wait after so many wrong guesses in a row: 0, 0, 0, 2 s, 4 s, 8 s … 5 min. */
export function delayAfter(wrong: number): number {
  if (wrong <= freeGuesses) return 0;
  return Math.min(2 ** (wrong - freeGuesses), longestSeconds) * 1000;
}

/** [PF2] After a restart of the machine what has passed is at least what it has been running. */
export function waitFor({ wrong, at, boot }: Guesses, now: { readonly at: number; readonly boot: string }): number {
  const isSameRun = boot === now.boot && now.at >= at;
  const passed = isSameRun ? now.at - at : now.at;
  return Math.max(0, delayAfter(wrong) - passed);
}

export interface GuessCounter {
  waitMs(): Promise<number>;
  /** [PF1] Counts a guess before it is tried: nothing that happens to the program afterwards makes it free. */
  begin(): Promise<{ readonly waitMs: number; readonly isTooMany: boolean }>;
  /** What became of the guess that was begun. */
  report(right: boolean): Promise<{ readonly waitMs: number; readonly isTooMany: boolean }>;
  limit(): Promise<number>;
  /** How many wrong guesses are left until it is reached; null where there is none. */
  left(): Promise<number | null>;
  setLimit(limit: number): Promise<boolean>;
}

export function guessCounter(folder: string, running: Running = systemRunning): GuessCounter {
  const file = path.join(folder, guessesFile);
  // When the disk takes no more, the count goes on here: a full disk neither locks a person out nor resets the delay.
  let unwritten: Guesses | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };
  const now = async (): Promise<{ at: number; boot: string }> => ({
    at: running.uptimeMs(),
    boot: await running.bootId(),
  });
  const read = async (): Promise<Guesses> => unwritten ?? (await readGuesses(file));
  const write = async (guesses: Guesses): Promise<boolean> => {
    unwritten = (await writeGuesses(file, guesses)) ? null : guesses;
    return unwritten === null;
  };
  const isTooMany = ({ wrong, limit }: Guesses): boolean => limit > 0 && wrong >= limit;
  return {
    waitMs: () => inTurn(async () => waitFor(await read(), await now())),
    begin: () =>
      inTurn(async () => {
        const before = await read();
        const moment = await now();
        const waitMs = waitFor(before, moment);
        // So many were begun already and none was right, though nobody may have lived to say so.
        if (isTooMany(before)) return { waitMs, isTooMany: true };
        if (waitMs === 0) await write({ ...before, ...moment, wrong: before.wrong + 1 });
        return { waitMs, isTooMany: false };
      }),
    report: (right) =>
      inTurn(async () => {
        const before = await read();
        const moment = await now();
        // The wait begins when the answer is known, not when it was asked.
        const after = { ...before, ...moment, wrong: right ? 0 : before.wrong };
        if (right ? before.wrong !== 0 : delayAfter(before.wrong) > 0) await write(after);
        return { waitMs: waitFor(after, moment), isTooMany: isTooMany(after) };
      }),
    limit: () => inTurn(async () => (await read()).limit),
    left: () =>
      inTurn(async () => {
        const { limit, wrong } = await read();
        return limit === 0 ? null : Math.max(0, limit - wrong);
      }),
    setLimit: (limit) => inTurn(async () => write({ ...(await read()), limit })),
  };
}

async function readGuesses(file: string): Promise<Guesses> {
  const none = { wrong: 0, at: 0, boot: '', limit: 0 };
  try {
    const parsed = Guesses.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : none;
  } catch {
    return none;
  }
}

async function writeGuesses(file: string, guesses: Guesses): Promise<boolean> {
  try {
    await writeWhole(nodeFileSystem, file, Buffer.from(JSON.stringify(guesses), 'utf8'));
    return true;
  } catch {
    return false;
  }
}
