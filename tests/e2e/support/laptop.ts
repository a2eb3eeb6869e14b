/** One laptop: a user-data folder of its own, a folder for what is saved, and at most one running app. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchElectron } from './launchElectron.ts';

export const appRoot = fileURLToPath(new URL('../../../', import.meta.url));
const PATIENCE_MS = 60_000;

export interface Laptop {
  readonly folder: string;
  readonly userData: string;
  /** Where its dialogs save to and open from, without asking. */
  readonly papers: string;
  /** `switches`: Electron's, e.g. what it is to load before the app. */
  start(environment?: Readonly<Record<string, string>>, switches?: readonly string[]): Promise<void>;
  /** The window that a person looks at; waits for it, also when one window gives way to the next. */
  window(): Promise<Page>;
  /** The window that comes after `before` is gone. */
  windowAfter(before: Page): Promise<Page>;
  app(): ElectronApplication;
  /** Quits as a person does. */
  quit(): Promise<void>;
  /** SIGKILL to the main process, whose helpers then end too. */
  kill(): Promise<void>;
}

/** `root`: the app's folder, for one that is not this project. */
export function aLaptop(folder = mkdtempSync(path.join(tmpdir(), 'pristan-laptop-')), root = appRoot): Laptop {
  const userData = path.join(folder, 'user-data');
  const papers = path.join(folder, 'papers');
  for (const one of [userData, papers]) mkdirSync(one, { recursive: true });
  let running: ElectronApplication | null = null;

  const app = (): ElectronApplication => {
    if (running === null) throw new Error('this laptop is not running');
    return running;
  };
  async function windowWhere(fits: (page: Page) => boolean): Promise<Page> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      const found = app()
        .windows()
        .find((page) => !page.isClosed() && page.url().startsWith('app://pristan/index.html') && fits(page));
      if (found !== undefined) {
        await found.waitForLoadState('domcontentloaded');
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no window came');
  }
  return {
    folder,
    userData,
    papers,
    app,
    async start(environment = {}, switches = []) {
      const traced = process.env['PRISTAN_TEST_ELECTRON'];
      running = await launchElectron({
        ...(traced === undefined ? {} : { executablePath: traced }),
        args: ['--lang=en', `--user-data-dir=${userData}`, ...switches, root],
        cwd: root,
        env: {
          ...(process.env as Record<string, string>),
          PRISTAN_SAVE_DIR: papers,
          ...environment,
        },
      });
      const stop = running;
      stop.once('close', () => {
        if (running === stop) running = null;
      });
    },
    window: () => windowWhere(() => true),
    windowAfter: (before) => windowWhere((page) => page !== before),
    async quit() {
      if (running !== null) await running.close();
      running = null;
    },
    async kill() {
      const main = app();
      const gone = new Promise((resolve) => main.process().once('exit', resolve));
      main.process().kill('SIGKILL');
      await gone;
      running = null;
    },
  };
}
