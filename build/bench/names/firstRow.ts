/** `unlock-first-row`: the real app, from Enter in the passphrase field to the first painted row. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slotParameters } from '#shared/keys/keySlots.ts';
import { lock } from '#tests/e2e/support/journey.ts';
import { aLaptop } from '#tests/e2e/support/laptop.ts';
import type { Page } from '@playwright/test';
import { median, say, type Line } from '../figures.ts';
import { pageFolder } from '../places.ts';
import { prepared } from '../prepared.ts';
import { secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

export async function firstRow({ records, rounds = 5 }: Wanted): Promise<Line> {
  const archive = await prepared(records, []);
  const laptop = aLaptop(archive.folder);
  const parameters = argon2Of(laptop.userData);
  const [ours, baseline]: number[][] = [[], []];
  try {
    await laptop.start();
    let page = await laptop.window();
    for (let round = 0; round < rounds; round += 1) {
      await page.getByTestId('unlock-secret').waitFor();
      const argon2 = await page.evaluate(deriveAlone, parameters);
      const took = await unlockOnce(page);
      ours?.push(took);
      baseline?.push(argon2);
      say(`  round ${String(round + 1)} first row ${took.toFixed(0)} ms, Argon2id alone ${argon2.toFixed(0)} ms`);
      await page.waitForTimeout(3_000); // What follows the first row is not this bench's matter.
      page = await lock(laptop, page);
    }
  } finally {
    await laptop.quit();
  }
  const [own, theirs] = [median(ours ?? []), median(baseline ?? [])];
  return {
    ...{ bench: 'unlock-first-row', n: archive.records, unit: 'ms', ours: own, baseline: theirs, ratio: own / theirs },
    ...{ limit: theirs, memoryMiB: parameters.memoryBytes / 1_048_576, passes: parameters.passes },
  };
}

interface Argon2Of {
  readonly script: string;
  readonly salt: readonly number[];
  readonly memoryBytes: number;
  readonly passes: number;
}

/** This vault's own parameters, and the app's own worker for it. */
function argon2Of(userData: string): Argon2Of {
  const profiles = path.join(userData, 'profiles');
  const slots = readdirSync(profiles)
    .map((profile) => path.join(profiles, profile, 'slots'))
    .find((file) => existsSync(file));
  const parameters = slotParameters(new Uint8Array(readFileSync(slots ?? '')));
  if (!parameters.ok) throw new Error(parameters.code);
  const { salt, memoryBytes, passes } = parameters.value;
  const script = readdirSync(path.join(pageFolder, 'assets')).find((name) => /^argonWorker-.*\.js$/.test(name));
  if (script === undefined) throw new Error('the app has no worker for Argon2id');
  return { script: `assets/${script}`, salt: [...salt], memoryBytes, passes };
}

/** In the app's page: the same worker with the same work, and nothing beside it. */
async function deriveAlone({ script, salt, memoryBytes, passes }: Argon2Of): Promise<number> {
  const began = performance.now();
  const worker = new Worker(new URL(script, location.href), { type: 'module', name: 'argon2id' });
  await new Promise((resolve) => {
    worker.addEventListener('message', resolve);
    worker.postMessage({ secret: 'bench', salt: Uint8Array.from(salt), parameters: { memoryBytes, passes } });
  });
  worker.terminate();
  return performance.now() - began;
}

async function unlockOnce(page: Page): Promise<number> {
  await page.getByTestId('unlock-secret').fill(secret);
  // Nothing in here has a name: the loader would ask the page for a helper that it does not have.
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const pressed = { at: 0 };
        addEventListener(
          'keydown',
          ({ key }) => {
            if (key === 'Enter') pressed.at = performance.now();
          },
          true,
        );
        new MutationObserver((_changes, watch) => {
          if (document.querySelector('[data-testid="register-row"]') === null) return;
          watch.disconnect();
          // The frame that shows it has been drawn when the next one begins.
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(performance.now() - pressed.at);
            });
          });
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.getByTestId('unlock-secret').press('Enter');
  return painted;
}
