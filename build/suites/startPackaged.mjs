/** Starts a packaged app, in a home folder of its own, and asks Chromium what its window shows. Playwright cannot attach
 *  to a hardened package: the fuse that it needs is off. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withDisplay } from '../setup/withDisplay.mjs';

/** Resolves to the window's `{ title, url }`, or undefined when none came within a minute. */
export async function startPackaged(binary) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'packaged-'));
  try {
    return await withDisplay((display) => lookAt(binary, { ...display, HOME: home, XDG_CONFIG_HOME: home }));
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function lookAt(binary, env) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(binary, [...root, '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => app.once('exit', resolve));
  let said = '';
  app.stderr.on('data', (text) => (said += text));
  try {
    for (let look = 0; look < 120 && app.exitCode === null; look += 1) {
      await pause(500);
      const window = await windowOf(/DevTools listening on ws:\/\/([^/]+)/.exec(said)?.[1]);
      if (window?.title.startsWith('Pristan')) return window;
    }
    return undefined;
  } finally {
    app.kill('SIGKILL');
    await ended;
  }
}

async function windowOf(host) {
  if (host === undefined) return undefined;
  const answer = await fetch(`http://${host}/json/list`);
  return (await answer.json()).find(({ type }) => type === 'page');
}
