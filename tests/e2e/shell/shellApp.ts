/** The app's own main process, preload script and print page, with a bare page in place of the interface: these tests
 *  are about what the shell allows any page to do. */
import type { ElectronApplication, Page } from '@playwright/test';
import { launchElectron } from '#tests/e2e/support/launchElectron.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

declare global {
  interface Window {
    readonly bridge: Bridge;
    /** One file call over the port that main sent. */
    files: (
      call: string,
      input: unknown,
    ) => Promise<{ readonly ok: boolean; readonly code?: string; readonly value?: unknown }>;
    told: { readonly reason: string }[];
    /** The page does not answer when it is told to save. */
    hangs: boolean;
    evalWorked: boolean;
  }
}
const root = path.resolve(import.meta.dirname, '../../..');
const html = `<!doctype html><html><head><title>A name that must not be shown</title></head>
<body><script type="module" src="./bare.js"></script></body></html>`;
const script = `
window.told = [];
window.bridge.on('willLock', (event) => { window.told.push(event); if (!window.hangs) window.bridge.lock(null); });
window.addEventListener('message', ({ data, ports: [port] }) => {
  if (data !== 'pristan:files') return;
  const waiting = new Map();
  port.addEventListener('message', ({ data }) => waiting.get(data.answer)?.(data.result));
  port.start();
  window.files = (call, input) => new Promise((resolve) => {
    waiting.set(waiting.size, resolve);
    port.postMessage({ call, id: waiting.size - 1, input });
  });
});
try { window.evalWorked = eval('true'); } catch { window.evalWorked = false; }
`;

export interface Shell {
  readonly app: ElectronApplication;
  readonly userData: string;
  readonly folder: string;
  page(): Promise<Page>;
  /** The window that replaces the present one when `act` has done its work. */
  next(act: () => Promise<unknown>): Promise<Page>;
}

export function freshUserData(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'pristan-e2e-'));
}

/** The app's folder, made anew so that no test can spoil dist/. */
export function bareApp(): string {
  const folder = freshUserData();
  fs.cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  fs.copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  fs.writeFileSync(path.join(folder, 'dist/renderer/index.html'), html);
  fs.writeFileSync(path.join(folder, 'dist/renderer/bare.js'), script);
  return folder;
}

export async function startShell(
  folder: string,
  env: Record<string, string> = {},
  userData = freshUserData(),
  switches: readonly string[] = [],
): Promise<Shell> {
  const app = await launchElectron({
    args: [folder, `--user-data-dir=${userData}`, ...switches],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  return {
    app,
    userData,
    folder,
    page: async () => {
      const window = await app.firstWindow();
      await window.waitForLoadState();
      return window;
    },
    next: async (act) => {
      const opened = app.waitForEvent('window');
      await act().catch(() => undefined); // the answer may die with its window
      const window = await opened;
      await window.waitForLoadState();
      return window;
    },
  };
}

/** A window in a new profile, with its file port. */
export async function openProfile(shell: Shell): Promise<Page> {
  const welcome = await shell.page();
  const opened = await shell.next(() =>
    welcome.evaluate(() => window.bridge.startProfile({ door: 'office', language: 'en' })),
  );
  await openFiles(opened);
  return opened;
}

export async function openFiles(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.requestFilePort(null));
  await page.waitForFunction(() => typeof window.files === 'function');
}
