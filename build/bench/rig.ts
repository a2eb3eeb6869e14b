/** The bench page in the app's own Electron: one laptop at a time, driven from outside. */
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { passphrase } from '#tests/e2e/support/journey.ts';
import { aLaptop, type Laptop } from '#tests/e2e/support/laptop.ts';
import type { Page } from '@playwright/test';
import type { Bench } from './page/benchPage.ts';
import { benchFolder } from './places.ts';

export const secret = passphrase;
type Work = keyof Bench;
type Answer<Name extends Work> = Awaited<ReturnType<Bench[Name]>>;

export interface Rig {
  readonly laptop: Laptop;
  /** Calls the bench page's function of that name. */
  call<Name extends Work>(name: Name, ...input: Parameters<Bench[Name]>): Promise<Answer<Name>>;
  /** A new window, in a new process, on the same profile. */
  freshWindow(): Promise<void>;
  /** On a profile of its own, without a vault yet. */
  newProfile(): Promise<void>;
  /** The window as it is now. */
  page(): Page;
  close(): Promise<void>;
  /** SIGKILL to every process of the app at once. */
  kill(): Promise<void>;
}

/** Somebody who does not touch anything for five minutes is locked out; a long measurement is not that. */
const NUDGE_MS = 60_000;
const PATIENCE_MS = 180_000;

export async function openRig(folder: string): Promise<Rig> {
  const laptop = aLaptop(folder, benchFolder('app'));
  await laptop.start();
  let page = await ready(await laptop.window());
  const nudge = setInterval(() => void page.mouse.move(5, 5).catch(() => undefined), NUDGE_MS);
  const call: Rig['call'] = (name, ...input) =>
    page.evaluate(
      ([work, given]) => {
        const { bench } = globalThis as unknown as { bench: Record<string, (...input: unknown[]) => unknown> };
        return bench[work]?.(...given);
      },
      [name, input] as const,
    ) as Promise<never>;
  const follow = async (leave: 'lock' | 'startProfile'): Promise<void> => {
    const before = page;
    await call(leave).catch(() => undefined); // The window may be gone before the answer is back.
    page = await ready(await laptop.windowAfter(before));
  };
  return {
    laptop,
    call,
    freshWindow: () => follow('lock'),
    newProfile: () => follow('startProfile'),
    page: () => page,
    kill: async () => {
      clearInterval(nudge);
      const main = laptop.app().process();
      const gone = new Promise((resolve) => main.once('exit', resolve));
      process.kill(-(main.pid ?? 0), 'SIGKILL'); // Playwright starts it as the head of a group of its own.
      await gone;
    },
    close: async () => {
      clearInterval(nudge);
      await laptop.quit();
    },
  };
}

/** A laptop on which nothing was ever done. */
export async function newRig(folder: string): Promise<Rig> {
  mkdirSync(folder, { recursive: true });
  const rig = await openRig(folder);
  await rig.newProfile();
  return rig;
}

/** A colleague on a new laptop, let in by the founder over the office's server. */
export async function joinedRig(founder: Rig, folder: string): Promise<Rig> {
  const rig = await newRig(folder);
  try {
    const { bytes, spokenCode } = await founder.call('invite');
    await rig.call('askToJoin', bytes, spokenCode, secret);
    await founder.call('letIn');
    await until(() => rig.call('isLetIn'), 'a newcomer let in');
    return rig;
  } catch (error) {
    await rig.close().catch(() => undefined);
    throw error;
  }
}

/** Asks again and again until it is so. */
export async function until(isSo: () => Promise<boolean>, what: string, patienceMs = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(250);
  }
}

async function ready(page: Page): Promise<Page> {
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}
