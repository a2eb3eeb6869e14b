/** Wrong passphrases, counted on disk so that closing the app does not reset the delay. It slows down a person at the
 *  keyboard; whoever copies the disk is slowed down by Argon2id alone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#shared/kernel/ports.ts';
import { z } from 'zod';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { writeWhole } from '../vaultFiles/writeWhole.ts';

const Guesses = z.object({ wrong: z.number().int().min(0), lastAt: z.number() });
type Guesses = z.infer<typeof Guesses>;
const longestSeconds = 300;
const freeGuesses = 3;

/** Milliseconds to wait after so many wrong guesses in a row: 0, 0, 0, 2 s, 4 s, 8 s … 5 min. */
export function delayAfter(wrong: number): number {
  if (wrong <= freeGuesses) return 0;
  return Math.min(2 ** (wrong - freeGuesses), longestSeconds) * 1000;
}

/** A clock that was set back does not shorten the wait, and one set forward cannot lengthen it. */
export function waitFor({ wrong, lastAt }: Guesses, now: number): number {
  const delay = delayAfter(wrong);
  return Math.min(delay, Math.max(0, lastAt + delay - now));
}

export interface GuessCounter {
  waitMs(): Promise<number>;
  /** On disk before it answers. */
  report(right: boolean): Promise<number>;
}

export function guessCounter(folder: string, clock: Clock): GuessCounter {
  const file = path.join(folder, 'guesses.json');
  // When the disk takes no more, the count goes on here: a full disk neither locks a person out nor resets the delay.
  let unwritten: Guesses | null = null;
  const read = async (): Promise<Guesses> => unwritten ?? (await readGuesses(file));
  return {
    waitMs: async () => waitFor(await read(), clock()),
    report: async (right) => {
      const before = await read();
      const now = { wrong: right ? 0 : before.wrong + 1, lastAt: clock() };
      if (now.wrong !== before.wrong) unwritten = (await writeGuesses(file, now)) ? null : now;
      return waitFor(now, now.lastAt);
    },
  };
}

async function readGuesses(file: string): Promise<Guesses> {
  const none = { wrong: 0, lastAt: 0 };
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
